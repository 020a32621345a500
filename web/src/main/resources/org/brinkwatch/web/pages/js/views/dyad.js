import { h } from '../dom.js';
import { get, id } from '../api.js';
import { here, parameters } from '../router.js';
import { actorLink, dyadLink, eventLine, statementLine, lines, empty, exportButton, filterForm, table } from '../parts.js';
import { series } from '../charts.js';
import { day, many, names, percent, number, range, score } from '../words.js';
import { arrow } from './front.js';

export async function dyad({ a, b }) {
  const { from = '', to = '', by = 'week', both = '' } = parameters();
  const found = await get('/dyads/' + id(a) + '/' + id(b), { from, to, by, both });
  const { source, target } = found;
  const term = 'source:' + source.id + ' target:' + target.id;
  const hindsight = (found.stretches || []).slice(1).filter(each => found.series.length && each.from >= found.series[0].from).map(each => ({ day: each.from, kind: 'in hindsight', hindsight: true, words: 'a new pace, ' + score1(each.pace) + ' a week' }));
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
    series(found.series || [], { usual: found.range, turns: [...turns, ...hindsight], label: 'Events of ' + source.name + ' towards ' + target.name,
      link: period => '/search?q=' + id(term + ' from:' + period.from + ' to:' + (period.to || period.from)) }),
    turns.length ? [h('h2', {}, 'Turns'), table('Surprises and change-points; those found only in hindsight are said to be', ['Day', 'Kind', 'What'],
      turns.map(turn => [day(turn.day || turn.from), turn.kind || turn.when || '', turn.words || '']))] : '',
    stretches(found.stretches),
    forecast(found.forecast),
    next(found.next),
    spillovers(found.spillovers),
    h('div', { class: 'columns' },
      h('div', {}, h('h2', {}, 'Events'), (found.latest || []).length ? lines(found.latest, eventLine) : empty('No events between the two.')),
      h('div', { class: 'side' }, (found.statements || []).length ? [h('h2', {}, 'What each side says of the other'), lines(found.statements, statementLine)] : '')),
  ] };
}

/** Even paces, cut apart by looking back over all of it. */
function stretches(all) {
  return (all || []).length < 2 ? '' : [h('h2', {}, 'Paces, in hindsight'), table('Stretches of even pace, told apart by what came after as well (PELT): no warning, and none could have been given so', ['From', 'To', '#Hostile acts a week'],
    all.map(each => [day(each.from), day(each.to), score1(each.pace)]))];
}

const score1 = pace => Number(pace).toFixed(2);

/** Who does what to whom next, with what speaks for it. */
export function next(all) {
  const items = (all || []).filter(each => each.rule);
  return items.length === 0 ? '' : [h('h2', {}, 'Next'), table('What is likely in the next days, the past events that make it so, and how such forecasts did: ' + items[0].record, ['Who to whom', 'Outcome', '#Probability', '#6-week average', 'Because of', 'Settled by'],
    items.map(each => [dyadLink(each.source, each.target), each.outcome, percent(each.probability), percent(each.baseline), [h('span', {}, each.because), h('ul', { class: 'because' }, (each.evidence || []).map(past))], each.rule]))];
}

const past = event => h('li', {}, h('a', { href: '/event/' + id(event.id) }, range(event.date) || 'no day'), ' ', event.sentence || [event.type.toLowerCase(), ' ', names(event.source), ' → ', names(event.target)]);

/** Whose hostile weeks follow those of this pair. */
function spillovers(all) {
  return (all || []).length === 0 ? '' : [h('h2', {}, 'Spillover'), table('Pairs that share a side with this one and were hostile more often in the week after it was, over two years: what goes together, not what causes it', ['Pair', 'After a hostile week', 'Else', '#Surely more by', 'The last times'],
    all.map(each => [dyadLink(each.source, each.target), each.hostileAfter + ' of ' + many(each.after, 'week'), each.hostileOtherwise + ' of ' + many(each.otherwise, 'week'), percent(each.low), h('ul', { class: 'because' }, (each.support || []).flatMap(echo => [...echo.first.map(past), ...echo.then.map(past)]))]))];
}

/** A probability is shown with its rule and its record, or not at all. */
export function forecast(all) {
  const items = (Array.isArray(all) ? all : all ? [all] : []).filter(each => each.rule);
  return items.length === 0 ? '' : [h('h2', {}, 'Forecast'), table('What is said to be likely, by which rule it is settled, and how such forecasts did', ['Outcome', '#Probability', 'Settled by', 'Record'],
    items.map(each => [each.outcome, percent(each.probability), each.rule, each.record || [each.skill !== undefined && each.skill !== null ? 'skill ' + score(each.skill) : '', each.n ? number(each.n) + ' scored' : 'none scored yet'].filter(Boolean).join(', ')]))];
}
