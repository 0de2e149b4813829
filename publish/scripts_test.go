package publish

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/chart"
	"dateline/timeline/exchange"
)

// A title of any script that we have fonts for makes a picture of some hundred kilobytes at most: fonts are cut, or small.
func TestTitlesOfOtherScriptsMakeNoHugePictures(t *testing.T) {
	for _, title := range []string{"의회가 예산안을 부결하다", "สภาลงมติไม่รับงบประมาณ", "परिषद ने बजट ठुकराया", "议会否决预算", "المجلس يرفض الميزانية", "המועצה דוחה את התקציב"} {
		tl := exchange.Timeline{Events: []timeline.Event{{ID: 1, Title: title, Date: timeline.DayDate(2019, 3, 1)}}}
		svg, _ := write(t, tl, Request{Format: "svg", Sheet: chart.Sheet{Width: 900}})
		if !strings.Contains(svg, title) || len(svg) > 400_000 {
			t.Errorf("%s: %d bytes", title, len(svg))
		}
	}
}
