import { h } from '../dom.js';
import { get, id } from '../api.js';
import { here, parameters } from '../router.js';
import { actorLink, eventLine, statementLine, lines, empty, exportButton, filterForm, table } from '../parts.js';
import { series } from '../charts.js';
import { day, percent, number, score } from '../words.js';
import { arrow } from './front.js';

export async function dyad({ a, b }) {
  const { from = '', to = '', by = 'week', both = '' } = parameters();
  const found = await get('/dyads/' + id(a) + '/' + id(b), { from, to, by, both });
  const { source, target } = found;
  const term = 'source:' + source.id + ' target:' + target.id;
  const turns = [...(found.changePoints || []), ...(found.surprises || [])];
  return { title: (source.name || a) + ' → ' + (target.name || b), parts: [
    h('h1', {}, actorLink(source), ' → ', actorLink(target)),
    h('p', { class: 'lead' }, found.arrow ? [arrow(found.arrow, found.rule), '. ', found.rule || ''] : ''),
    filterForm([
      h('label', {}, 'from ', h('input', { type: 'date', name: 'from', value: from })),
      h('label', {}, 'to ', h('input', { type: 'date', name: 'to', value: to })),
      h('label', {}, 'by ', h('select', { name: 'by' }, ['day', 'week', 'month'].map(each => h('option', { selected: each === by }, each)))),
      h('button', {}, 'Show'),
      h('a', { href: '/dyad/' + id(b) + '/' + id(a) }, 'The other way'),
      h('a', { href: here({ both: both ? '' : '1' }) }, both ? 'One way only' : 'Both ways'),
      exportButton(term)]),
    series(found.series || [], { usual: found.range, turns, label: 'Events of ' + source.name + ' towards ' + target.name,
      link: period => '/search?q=' + id(term + ' from:' + period.from + ' to:' + (period.to || period.from)) }),
    turns.length ? [h('h2', {}, 'Turns'), table('Surprises and change-points; those found only in hindsight are said to be', ['Day', 'Kind', 'What'],
      turns.map(turn => [day(turn.day || turn.from), turn.kind || turn.when || '', turn.words || '']))] : '',
    forecast(found.forecast),
    h('div', { class: 'columns' },
      h('div', {}, h('h2', {}, 'Events'), (found.latest || []).length ? lines(found.latest, eventLine) : empty('No events between the two.')),
      h('div', { class: 'side' }, (found.statements || []).length ? [h('h2', {}, 'What each side says of the other'), lines(found.statements, statementLine)] : '')),
  ] };
}

/** A probability is shown with its rule and its record, or not at all. */
export function forecast(all) {
  const items = (Array.isArray(all) ? all : all ? [all] : []).filter(each => each.rule);
  return items.length === 0 ? '' : [h('h2', {}, 'Forecast'), table('What is said to be likely, by which rule it is settled, and how such forecasts did', ['Outcome', '#Probability', 'Settled by', 'Record'],
    items.map(each => [each.outcome, percent(each.probability), each.rule, each.record || [each.skill !== undefined && each.skill !== null ? 'skill ' + score(each.skill) : '', each.n ? number(each.n) + ' scored' : 'none scored yet'].filter(Boolean).join(', ')]))];
}
