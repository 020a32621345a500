import { coded, h } from '../dom.js';
import { get, post, id } from '../api.js';
import { parameters, here, go } from '../router.js';
import { day, many, number, score, step, range, names } from '../words.js';
import { eventLine, lines, empty, dyadLink, source } from '../parts.js';

const ARROWS = { deteriorated: '↘', unchanged: '→', improved: '↗' };

export const arrow = (kind, rule) => h('span', { class: 'arrow ' + kind, title: rule || '' }, (ARROWS[kind] || '') + ' ' + (kind || ''));

/** Stacked, for it stands in a narrow column. */
export function dyadLine(dyad) {
  return h('li', { class: 'pair', tabindex: '-1' },
    h('p', { class: 'what' }, dyadLink(dyad.source, dyad.target)),
    h('p', {}, arrow(dyad.arrow, dyad.rule), h('span', { class: 'figures' }, ' ', score(dyad.now), ', was ', score(dyad.before))),
    h('p', { class: 'meta' }, dyad.rule || ''));
}

export function alertLine(alert) {
  return h('li', { class: 'line', tabindex: '-1', data: { to: '/redline/' + id(alert.line) } },
    h('span', { class: 'when' }, day(alert.day)),
    h('span', {}, h('span', { class: 'state ' + (alert.state || '').toLowerCase() }, alert.severity || (alert.state || '').toLowerCase())),
    h('div', {}, h('p', { class: 'what' }, h('a', { href: '/redline/' + id(alert.line) }, alert.title || alert.line)),
      h('p', { class: 'meta' }, alert.words || alert.response || '', (alert.evidence || []).slice(0, 4).map(event => [' ', h('a', { href: '/event/' + id(event.id || event) }, event.words || 'evidence')]))));
}

export function aheadLine(appointment) {
  return h('li', { class: 'line', tabindex: '-1', data: { to: '/article/' + id(appointment.article.id) } },
    h('span', { class: 'when' }, range(appointment.date)),
    h('span', {}),
    h('div', {}, h('p', { class: 'what' }, appointment.what, (appointment.who || []).length ? ' · ' + names(appointment.who) : ''),
      h('p', { class: 'meta' }, source(appointment.article))));
}

export async function front() {
  const { since = 'last' } = parameters();
  const found = await get('/changes', { since });
  const parts = [
    h('h1', {}, 'What changed'),
    h('p', { class: 'lead' }, many(found.newArticles ?? 0, 'new article') + ', ' + many(found.newEventCount ?? (found.newEvents || []).length, 'new event'),
      found.since ? ' since ' + day(found.since) + (found.since.length > 10 ? ', ' + found.since.slice(11, 16) : '') : '', '.'),
    h('div', { class: 'tools' },
      h('button', { type: 'button', onclick: async event => {
        event.target.disabled = true;
        await post('/changes/seen', {});
        go('/');
      } }, 'I have seen this'),
      ...[['1', 'day'], ['7', 'week'], ['30', '30 days']].map(([days, words]) => h('a', { href: here({ since: ago(days) }) }, 'last ' + words))),
  ];
  if ((found.alerts || []).length) {
    parts.push(h('h2', {}, 'Red lines'), lines(found.alerts, alertLine));
  }
  const main = [h('h2', {}, 'New events: both sides named, happened, most intense first'),
    (found.newEvents || []).length ? lines(found.newEvents, eventLine)
      : empty(...coded('Nothing new. Add articles with `brinkwatch add FOLDER`, or follow feeds with `brinkwatch watch`.'))];
  const side = [];
  const moved = (found.dyads || []).filter(dyad => dyad.arrow !== 'unchanged');
  if (moved.length) {
    side.push(h('h2', {}, 'Pairs that moved'), h('ol', { class: 'lines' }, moved.map(dyadLine)));
  }
  side.push(h('h2', {}, 'What lies ahead'), (found.ahead || []).length ? lines(found.ahead, aheadLine) : empty('No dates ahead in what was read.'));
  if ((found.unwatched || []).length) {
    side.push(h('h2', {}, 'What nobody is watching'), h('ol', { class: 'lines' }, found.unwatched.slice(0, 6).map(unwatchedLine)), h('p', {}, h('a', { href: '/unwatched' }, 'All of them')));
  }
  parts.push(h('div', { class: 'columns' }, h('div', {}, main), h('div', { class: 'side' }, side)));
  return { title: 'What changed', parts };
}

export function unwatchedLine(gap) {
  const name = gap.source ? dyadLink(gap.source, gap.target) : h('a', { href: '/search?q=' + id('place:' + gap.region) }, gap.name || gap.region);
  return h('li', { class: 'line', tabindex: '-1' }, h('span', { class: 'when' }, 'n ' + number(gap.n)),
    h('span', { class: 'score i' + step(gap.gap > 0 ? -8 : 0) }, (gap.gap > 0 ? '+' : '') + (100 * gap.gap).toFixed(0)),
    h('div', {}, h('p', { class: 'what' }, name),
      h('p', { class: 'meta' }, (100 * gap.conflictShare).toFixed(1) + ' % of the material conflict, ' + (100 * gap.coverageShare).toFixed(1) + ' % of the coverage',
        gap.low !== undefined && gap.low !== null ? '; gap ' + (100 * gap.low).toFixed(1) + ' to ' + (100 * gap.high).toFixed(1) + ' points (95 %)' : '')));
}

const ago = days => new Date(Date.now() - days * 864e5).toISOString().slice(0, 10);
