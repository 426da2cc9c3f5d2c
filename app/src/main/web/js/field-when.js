// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Days and times are the county's, put in words when they are read: what was "today" yesterday is
// not today, and a phone without a signal reads what it was told before.
self.fieldWhen = ({ words, put, zone }) => {
  const inZone = (when, form) => new Intl.DateTimeFormat('en-CA', { timeZone: zone(), ...form }).format(when);
  const dateOf = (when) => inZone(when, { year: 'numeric', month: '2-digit', day: '2-digit' });
  const timeOf = (when) => inZone(when, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  function spoken(when) {
    const date = dateOf(when);
    const time = timeOf(when);
    const now = Date.now();
    if (date === dateOf(now)) return put(words.today, time);
    if (date === dateOf(now + 86_400_000)) return put(words.tomorrow, time);
    if (date === dateOf(now - 86_400_000)) return put(words.yesterday, time);
    return `${Number(date.slice(5, 7))}-${Number(date.slice(8))} ${time}`;
  }
  function deadline(task) {
    if (!task.due) return { text: words.noDue, tone: 'paused' };
    const due = new Date(task.due);
    if (due < Date.now()) return { text: put(words.over, spoken(due)), tone: 'over' };
    return { text: put(words.by, spoken(due)), tone: due - Date.now() < 3 * 3600_000 ? 'soon' : 'calm' };
  }

  return { dateOf, timeOf, spoken, deadline };
};
