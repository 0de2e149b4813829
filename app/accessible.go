package app

import "fyne.io/fyne/v2"

var _ fyne.Accessible = (*Timeline)(nil)

// AccessibilityLabel names the selected event, so that who cannot see it hears
// where the keys have led.
func (t *Timeline) AccessibilityLabel() string {
	if chosen := chosenLine(t.session, ", "); chosen != "" {
		return chosen
	}
	return "Timeline, " + countLine(t.session.Data())
}

// AccessibilityRole is part of fyne.Accessible.
func (t *Timeline) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
