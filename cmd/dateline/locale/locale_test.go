package locale

import "testing"

func TestReplace(t *testing.T) {
	for _, c := range []struct {
		environment map[string]string
		want        map[string]string
	}{
		{map[string]string{}, map[string]string{"LANG": fallback}},
		{map[string]string{"LANG": "C.UTF-8"}, map[string]string{"LANG": fallback}},
		{map[string]string{"LANG": "de_DE.UTF-8"}, map[string]string{}},
		{map[string]string{"LC_ALL": "POSIX", "LANG": "de_DE.UTF-8"}, map[string]string{"LC_ALL": fallback}},
		{map[string]string{"LC_MESSAGES": "fr_FR", "LANG": "C"}, map[string]string{}},
	} {
		got := map[string]string{}
		replace(func(name string) string { return c.environment[name] }, func(name, value string) error {
			got[name] = value
			return nil
		})
		if len(got) != len(c.want) || len(c.want) == 1 && got["LANG"]+got["LC_ALL"] != c.want["LANG"]+c.want["LC_ALL"] {
			t.Errorf("%v sets %v, want %v", c.environment, got, c.want)
		}
	}
}
