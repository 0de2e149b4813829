// Package stn solves simple temporal networks (Dechter, Meiri and Pearl 1991)
// over int64. It knows no dates.
package stn
