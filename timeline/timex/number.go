package timex

// joinNumbers puts number words together: "twenty-five", "two hundred and fifty",
// "twenty-first". What comes out is one token like any numeral.
func (l *language) joinNumbers(tokens []token) []token {
	out := tokens[:0]
	for i := 0; i < len(tokens); {
		if !tokens[i].entry.in(l.words.number) && !tokens[i].entry.in(l.words.ordinal) && !l.scaled(tokens, i) {
			out = append(out, tokens[i])
			i++
			continue
		}
		t, next := l.spelled(tokens, i)
		out = append(out, t)
		i = next
	}
	return out
}

// scaled reports whether digits are followed by a scale: 66 million.
func (l *language) scaled(tokens []token, i int) bool {
	return tokens[i].mask&classN.bit() != 0 && i+1 < len(tokens) && tokens[i+1].entry.in(l.words.number) &&
		l.numberValue(&tokens[i+1]) >= 1000 && !tokens[i+1].is(shapeBreak)
}

// spelled reads the number that begins at token i and gives the token after it.
func (l *language) spelled(tokens []token, i int) (token, int) {
	t := tokens[i]
	// total holds what is closed by thousand or million, part what is still growing
	// below it: "two hundred thousand and fifty" is 200000 and then 50.
	total, part := int64(0), int64(0)
	ordinal, last := false, int64(0)
	decimal := numeral{} // digits before a scale: 13.8 billion
	digits := tokens[i].mask&classN.bit() != 0 && tokens[i].entry == nil
	j, used := i, i
	for j < len(tokens) && j-i < 12 && !ordinal {
		cur := &tokens[j]
		if j > i && cur.is(shapeBreak) {
			break
		}
		glue := j > used && j > i
		switch {
		case j == i && cur.mask&classN.bit() != 0 && cur.entry == nil:
			part, last, decimal = cur.number.value, 1, cur.number
		case cur.entry.in(l.words.ordinal) || cur.entry.in(l.words.number):
			v := l.numberValue(cur)
			if digits && v < 100 && last >= 1000 {
				goto done // "600 million two years later": what begins with digits does not go on in words
			}
			if ordinal = !cur.entry.in(l.words.number); ordinal && j > i && v < 100 && (last < 20 || v >= 10) {
				goto done // "two third parties": not one number
			}
			// A scale multiplies what stands before it; a bare one counts itself.
			if v >= 100 {
				if part = max(part, 1)*v + decimal.fractionOf(v); v > 100 {
					total, part, decimal = total+part, 0, numeral{}
				}
				if part > maxNumber {
					goto done
				}
			} else if l.vigesimal && v == 20 && last == 4 {
				part += 76
			} else if l.vigesimal && j > i && last >= 10 && last%10 == 0 && v < 20 {
				part += v
			} else if j > i && (last < 20 || last < 100 && v >= 10) {
				ordinal = false
				goto done // "twenty thirty", "five six"
			} else {
				part += v
			}
			last = v
		// A hyphen or an "and" belongs to the number only if a number word follows:
		// used stays behind until one does.
		case j > i && (cur.entry == l.words.hyphen || cur.entry.has(traitNumberAnd) && last >= 100) && !glue:
			j++
			continue
		default:
			goto done
		}
		j++
		used = j
	}
done:
	// One word alone keeps what else the tables know of it: "second" stays a unit,
	// "may" a month. Several words are a number and nothing else.
	value := total + part
	n := numeral{value: min(value, maxNumber), digits: 0}
	out := token{begin: t.begin, end: tokens[max(used, i+1)-1].end, entry: t.entry, shape: t.shape | shapeNumber, number: n}
	out.mask = classN.bit()
	if tokens[max(used, i+1)-1].entry.in(l.words.ordinal) && !tokens[max(used, i+1)-1].entry.in(l.words.number) {
		out.mask = classOrd.bit()
	}
	if used-i <= 1 && t.entry != nil {
		out.mask |= t.entry.mask
	} else {
		out.entry = nil
	}
	if out.mask&classN.bit() != 0 && value > 0 && value <= 12 {
		out.mask |= classHour.bit()
	}
	return out, max(used, i+1)
}

// fractionOf is what the digits after the point add once the number is scaled.
func (n numeral) fractionOf(scale int64) int64 {
	if !n.isDecimal {
		return 0
	}
	for range n.places {
		scale /= 10
	}
	return int64(n.fraction) * scale
}

// numberValue is what a number word counts for.
func (l *language) numberValue(t *token) int64 {
	for _, v := range t.entry.values {
		if v.class == l.words.number || v.class == l.words.ordinal {
			return v.meaning.int()
		}
	}
	return 0
}
