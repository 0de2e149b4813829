-- Version 4: eras and categories of the person's own, which undo covers.

-- What a step did to a setting ('eras', 'categories'): its value on the other side of the step, '' for none.
-- setting 'categories' is a JSON array of {category, name, color, square}: event.category from 64 on is named there
-- alone, and of the others what the person has named or coloured otherwise.
CREATE TABLE step_setting (
	step  INTEGER NOT NULL REFERENCES step (number) ON DELETE CASCADE,
	key   TEXT    NOT NULL,
	other TEXT    NOT NULL,
	PRIMARY KEY (step, key)
) STRICT, WITHOUT ROWID;
