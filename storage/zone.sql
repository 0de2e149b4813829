-- Version 7: clock times that name their zone are known as such.

-- Bit 64 of event.flags: edtf has a clock time with a zone. Its instants are in UTC; those of other clock times are what the clock
-- showed where it happened.
UPDATE event SET flags = flags | 64
WHERE edtf GLOB '*T[0-9][0-9]Z*' OR edtf GLOB '*T[0-9][0-9][+-]*'
	OR edtf GLOB '*T[0-9][0-9]:[0-9][0-9]Z*' OR edtf GLOB '*T[0-9][0-9]:[0-9][0-9][+-]*'
	OR edtf GLOB '*T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z*' OR edtf GLOB '*T[0-9][0-9]:[0-9][0-9]:[0-9][0-9][+-]*';
