package session

import "testing"

func TestGentleWorkIsDoneWhenItReturns(t *testing.T) {
	sum := 0
	for i := range 20 {
		Gently(func() { sum += i })
	}
	if sum != 190 {
		t.Errorf("the sum is %d", sum)
	}
}
