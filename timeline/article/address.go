package article

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"dateline/timeline"
)

// addressDay finds a day in the path of an address: /2019/05/03/, /2019-05-03-title, /20190503/, /2019/may/03/.
var addressDay = regexp.MustCompile(`(?i)(?:^|[/_.-])((?:19|20)\d{2})(?:([/_-])(\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_-](\d{1,2})|(\d{2})(\d{2}))(?:$|[^\d])`)

// addressMonth finds a month alone, as many blogs have it: /2019/05/.
var addressMonth = regexp.MustCompile(`/((?:19|20)\d{2})/(0[1-9]|1[0-2])/`)

// dayOfPath finds the day that an address or a file name carries.
func dayOfPath(p string) (stamp, bool) {
	m := addressDay.FindStringSubmatch(p)
	if m == nil {
		return stamp{}, false
	}
	s := dayStamp(m[1], m[5], m[6])
	if m[2] != "" {
		if s = dayStamp(m[1], m[3], m[4]); !s.date.IsKnown() {
			s = monthStamp(m[1], m[3], m[4])
		}
	}
	return s, s.date.IsKnown()
}

// fromAddress is the candidate that the address of a page gives.
func fromAddress(address string) []candidate {
	u, err := url.Parse(address)
	if err != nil || u.Path == "" {
		return nil
	}
	if s, ok := dayOfPath(u.Path); ok {
		return []candidate{{stamp: s, witness: inAddress, evidence: "address: " + u.Path}}
	}
	if m := addressMonth.FindStringSubmatch(u.Path); m != nil {
		month := timeline.MonthDate(int64(number(m[1])), number(m[2]))
		return []candidate{{stamp: stamp{date: month, hour: -1}, witness: inDoubt, evidence: "address: " + u.Path}}
	}
	return nil
}

// fromName is the candidate that the name of a file gives.
func fromName(name string) []candidate {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	s, ok := dayOfPath(strings.TrimSuffix(base, path.Ext(base)))
	if !ok {
		s, ok = findStamp(base, eitherOrder)
	}
	if !ok {
		return nil
	}
	return []candidate{{stamp: s, witness: inName, evidence: "file name: " + base}}
}
