/** Map, network and timeline of whatever the query finds. */

import { h } from '../dom.js';
import { get, id } from '../api.js';
import { here, parameters, go } from '../router.js';
import { chips, exportButton, table, dyadLink, eventLine, growing, part } from '../parts.js';
import { map as drawMap, network as drawNetwork, series } from '../charts.js';
import { day, number, score } from '../words.js';

const queryForm = (q, more) => {
  const input = h('input', { name: 'q', type: 'search', value: q, 'aria-label': 'Filter', placeholder: 'actor:SRB from:2023-01-01', autocomplete: 'off', spellcheck: 'false' });
  return h('form', { class: 'tools', onsubmit: event => {
    event.preventDefault();
    go(here({ q: input.value }));
  } }, input, h('button', {}, 'Show'), more, exportButton(q));
};

const without = q => (q || '').replace(/\b(from|to):\S+\s*/g, '').trim();
const DAY = 864e5;
const iso = t => new Date(t).toISOString().slice(0, 10);

export async function map() {
  const { q = '', from = '', to = '' } = parameters();
  const base = without(q);
  const asked = [base, from && 'from:' + from, to && 'to:' + to].filter(Boolean).join(' ') || q;
  const [found, whole] = await Promise.all([get('/map', { q: asked }), get('/timeline', { q: base, by: 'month' }).catch(() => ({ periods: [] }))]);
  const periods = whole.periods || whole.items || [];
  const box = h('div', {}, await drawMap(found.points, point => '/place/' + id(point.name || point.place) + (point.country ? '?country=' + id(point.country) : '')));
  return { title: 'Map', parts: [h('h1', {}, 'Map'), queryForm(q), chips(q), slider(periods, from, to), box,
    found.total > found.points.length ? h('p', { class: 'note' }, 'Only the ' + number(found.points.length) + ' places with the most events, of ' + number(found.total) + ', are drawn.') : '', part(found),
    table('Places by the number of events', ['Place', 'Country', '#Events', '#Mean intensity'], found.points.slice(0, 50).map(point => [h('a', { href: '/place/' + id(point.name || point.place) }, point.name || point.place), point.country || '', number(point.n), score(point.intensity)]))] };
}

/** A window that slides over the time there is; the address follows when it is let go. */
function slider(periods, from, to) {
  if (periods.length < 2) {
    return '';
  }
  const first = Date.parse(periods[0].from);
  const last = Date.parse(periods[periods.length - 1].from) + 31 * DAY;
  const days = Math.round((last - first) / DAY);
  const width = from && to ? Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / DAY)) : days;
  const start = from ? Math.round((Date.parse(from) - first) / DAY) : 0;
  const output = h('output', {}, (from ? day(from) : day(iso(first))) + ' – ' + (to ? day(to) : day(iso(last))));
  const wide = h('select', { 'aria-label': 'Length of the window' }, [[days, 'all the time'], [365, 'a year'], [90, '90 days'], [30, '30 days'], [7, 'a week']].filter(([n]) => n <= days)
    .map(([n, name]) => h('option', { value: n, selected: n === width }, name)));
  const range = h('input', { type: 'range', min: 0, max: Math.max(1, days - 1), value: start, 'aria-label': 'Begin of the window' });
  const ends = () => {
    const n = Number(wide.value);
    const begin = n >= days ? 0 : Math.min(Number(range.value), days - n);
    return [iso(first + begin * DAY), iso(first + (begin + n) * DAY)];
  };
  range.addEventListener('input', () => {
    const [a, b] = ends();
    output.textContent = day(a) + ' – ' + day(b);
  });
  const move = () => {
    const [a, b] = ends();
    go(here(Number(wide.value) >= days ? { from: '', to: '' } : { from: a, to: b }), { replace: true });
  };
  range.addEventListener('change', move);
  wide.addEventListener('change', move);
  return h('div', { class: 'slider' }, wide, range, output);
}

export async function network() {
  const { q = '', limit = '60' } = parameters();
  const found = await get('/network', { q, limit });
  const name = new Map(found.nodes.map(node => [node.id, node]));
  const end = each => (typeof each === 'string' ? name.get(each) || { id: each } : each);
  return { title: 'Who to whom', parts: [h('h1', {}, 'Who to whom'), queryForm(q), chips(q),
    found.nodes.length ? drawNetwork(found.nodes, found.edges, edge => '/dyad/' + id(end(edge.source).id) + '/' + id(end(edge.target).id)) : h('p', { class: 'empty' }, 'No pairs fit.'),
    found.total > found.edges.length ? h('p', { class: 'note' }, 'Only the ' + number(found.edges.length) + ' busiest pairs of ' + number(found.total) + ' are drawn.') : '', part(found),
    table('Pairs by the number of events', ['Pair', '#Events', '#Mean intensity'], found.edges.slice(0, 60).map(edge => [dyadLink(end(edge.source), end(edge.target)), number(edge.n), score(edge.intensity)]))] };
}

export async function timeline() {
  const { q = '', by = 'week' } = parameters();
  const asked = { q, in: 'events', limit: 50 };
  const [found, latest] = await Promise.all([get('/timeline', { q, by }), get('/search', asked)]);
  const select = h('select', { 'aria-label': 'Counted by' }, ['day', 'week', 'month'].map(each => h('option', { selected: each === by }, each)));
  select.addEventListener('change', () => go(here({ by: select.value })));
  return { title: 'Timeline', parts: [h('h1', {}, 'Timeline'), queryForm(q, select), chips(q),
    series(found.periods || found.items || [], { link: period => '/search?q=' + id([without(q), 'from:' + period.from, 'to:' + (period.to || period.from)].filter(Boolean).join(' ')) }),
    part(found), h('h2', {}, 'Latest'), growing(latest, eventLine, '/search', asked, 'No events.')] };
}
