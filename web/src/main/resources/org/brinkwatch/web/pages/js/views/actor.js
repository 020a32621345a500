import { h } from '../dom.js';
import { get, id } from '../api.js';
import { parameters } from '../router.js';
import { eventLine, lines, empty, facts, table, dyadLink, exportButton } from '../parts.js';
import { series } from '../charts.js';
import { number, score } from '../words.js';
import { next } from './dyad.js';

export async function actor({ actor }) {
  const found = await get('/actors/' + id(actor), parameters());
  const about = found.actor;
  return { title: about.name || about.id, parts: [
    h('h1', {}, about.name || about.id),
    facts([['Id', about.id], ['Country', about.country], ['Sector', about.sector], ['Also called', (found.aliases || []).join(', ')]]),
    h('div', { class: 'tools' }, h('a', { href: '/search?q=' + id('actor:' + about.id) }, 'Everything about it'), h('a', { href: '/search?tab=statements&q=' + id('actor:' + about.id) }, 'What it says'), exportButton('actor:' + about.id)),
    found.series ? series(found.series, { label: 'Events of ' + about.name, link: period => '/search?q=' + id('actor:' + about.id + ' from:' + period.from + (period.to ? ' to:' + period.to : '')) }) : '',
    next(found.next),
    h('div', { class: 'columns' },
      h('div', {}, h('h2', {}, 'Latest events'), (found.latest || []).length ? lines(found.latest, eventLine) : empty('No events.')),
      h('div', {}, h('h2', {}, 'With whom'), (found.dyads || []).length ? table('Pairs, busiest first', ['Pair', '#Events', '#Mean'], found.dyads.map(dyad => [dyadLink(dyad.source, dyad.target), number(dyad.n), score(dyad.mean)])) : empty('No pairs.'))),
  ] };
}
