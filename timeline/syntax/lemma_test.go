package syntax

import (
	"strings"
	"testing"
)

func TestLemma(t *testing.T) {
	for tag, list := range map[string]string{
		"VBD": "said:say announced:announce planned:plan suspended:suspend sued:sue died:die killed:kill visited:visit used:use referred:refer agreed:agree disagreed:disagree tried:try put:put fell:fall closed:close described:describe accused:accuse released:release raised:raise moved:move added:add created:create repeated:repeat",
		"VBG": "running:run stockpiling:stockpile compiling:compile failing:fail making:make dying:die signing:sign meeting:meet killing:kill leaving:leave seeing:see being:be setting:set planning:plan",
		"VBN": "withdrawn:withdraw held:hold been:be struck:strike evacuated:evacuate forced:force scheduled:schedule born:bear",
		"VBZ": "says:say goes:go denies:deny reaches:reach passes:pass is:be 's:be has:have uses:use",
		"NNS": "talks:talk countries:country crises:crisis women:woman children:child attacks:attack churches:church cases:case lives:life news:news 1990s:1990s policemen:policeman viruses:virus",
		"MD":  "ca:can wo:will would:would 'll:will",
		"JJR": "bigger:big earlier:early larger:large better:good",
		"JJS": "largest:large worst:bad",
		"RB":  "n't:not n’t:not never:never",
		"NNP": "Brussels:brussels Hastings:hastings",
		"PRP": "them:they him:he",
	} {
		for _, pair := range strings.Fields(list) {
			form, want, _ := strings.Cut(pair, ":")
			if got := lemma(form, tag); got != want {
				t.Errorf("lemma(%q, %s) = %q, want %q", form, tag, got, want)
			}
		}
	}
}

// No word, however odd, may make a lemma empty or panic.
func FuzzLemma(f *testing.F) {
	for _, w := range []string{"", "s", "es", "ied", "ing", "ed", "eed", "est", "er", "İ", "\xff", "'s", "men"} {
		f.Add(w)
	}
	f.Fuzz(func(t *testing.T, w string) {
		for _, tag := range []string{"VBD", "VBN", "VBG", "VBZ", "NNS", "JJR", "JJS", "RB", "NN"} {
			if lemma(w, tag) == "" && w != "" {
				t.Errorf("lemma(%q, %s) is empty", w, tag)
			}
		}
	})
}
