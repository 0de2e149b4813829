"use strict";
// The axis: from seconds to the age of the universe, in two rows. Times are seconds from 1970, years are astronomical.
const DAY = 86400, YEAR = 31556952;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

// The civil day of a number of days from 1970 and back (Hinnant, "chrono-compatible low-level date algorithms").
function civil(seconds) {
  const days = Math.floor(seconds / DAY), z = days + 719468, era = Math.floor(z / 146097), doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100)), mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9, rest = seconds - days * DAY;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1, rest };
}
function instant(year, month, day) {
  const y = month <= 2 ? year - 1 : year, era = Math.floor(y / 400), yoe = y - era * 400;
  const doy = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468) * DAY;
}

// Steps, finest first: how long at least, the tick at or before t, and the next one.
const even = (n) => ({ size: n, floor: (t) => Math.floor(t / n) * n, next: (t) => t + n });
const months = (n) => ({ size: 28 * DAY * n, floor(t) { const c = civil(t); return instant(c.year, Math.floor((c.month - 1) / n) * n + 1, 1); },
  next(t) { const c = civil(t), m = c.month + n; return instant(c.year + (m > 12 ? 1 : 0), m > 12 ? m - 12 : m, 1); } });
// From 5000 years on steps count back from 2000, as ages do. There is no year 0: BCE has its ticks at -99, -199 …
const tickYear = (n, y) => n >= 5000 ? 2000 - Math.ceil((2000 - y) / n) * n : y >= 1 ? Math.max(Math.floor(y / n) * n, 1) : 1 - Math.ceil((1 - y) / n) * n;
const years = (n) => ({ size: 365 * DAY * n, years: n, floor: (t) => instant(tickYear(n, civil(t).year), 1, 1),
  next(t) { const y = civil(t).year; for (let k = 1; ; k++) { const after = tickYear(n, y + k * n); if (after > y) return instant(after, 1, 1); } } });
const STEPS = [1, 5, 15, 60, 300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600, DAY].map(even).concat([months(1), months(3)]);
for (let n = 1; n < 2e10; n *= 10) STEPS.push(years(n), years(2 * n), years(5 * n));

function yearLabel(y, step) {
  if (y < -9999 || step >= 5000) {
    const age = 2000 - y, unit = Math.abs(age) >= 1e9 ? 1e9 : Math.abs(age) >= 1e6 ? 1e6 : 1e3;
    if (age === 0) return "2000 CE";
    const digits = Math.max(0, Math.ceil(Math.log10(unit / step) - 1e-9));
    return (age < 0 ? "in " : "") + Math.abs(age / unit).toFixed(Math.min(digits, 6)) + (unit === 1e9 ? " Ga" : unit === 1e6 ? " Ma" : " ka");
  }
  return y <= 0 ? (1 - y) + " BCE" : y < 1000 ? y + " CE" : String(y);
}
const two = (n) => String(n).padStart(2, "0");
const clock = (rest, s) => two(Math.floor(rest / 3600)) + ":" + two(Math.floor(rest / 60) % 60) + (s < 60 ? ":" + two(Math.floor(rest) % 60) : "");
function tickLabel(step, t) {
  const c = civil(t);
  if (step.years) return yearLabel(c.year, step.years);
  if (step.size >= 84 * DAY) return "Q" + Math.ceil(c.month / 3);
  if (step.size >= 28 * DAY) return MONTHS[c.month - 1];
  return step.size >= DAY ? String(c.day) : clock(c.rest, step.size);
}
// The major row names what the minor one leaves out.
function majorOf(step) {
  if (step.years) return STEPS.find((s) => s.years >= 10 * step.years) || step;
  if (step.size >= 28 * DAY) return STEPS.find((s) => s.years === 1);
  return step.size >= DAY ? STEPS.find((s) => s.size === 28 * DAY) : STEPS.find((s) => s.size === DAY);
}
function majorLabel(step, t) {
  const c = civil(t);
  if (step.years) return step.years === 10 && c.year > 0 ? Math.floor(c.year / 10) * 10 + "s" : yearLabel(c.year, step.years);
  return (step.size === DAY ? c.day + " " : "") + MONTHS[c.month - 1] + " " + yearLabel(c.year, 1);
}
