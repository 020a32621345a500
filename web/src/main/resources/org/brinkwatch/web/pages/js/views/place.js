import { h } from '../dom.js';
import { get, id } from '../api.js';
import { parameters } from '../router.js';
import { eventLine, growing, facets, part, exportButton, total } from '../parts.js';
import { map } from '../charts.js';

const quoted = text => (/^[\w-]+$/.test(text) ? text : '"' + text.replaceAll('"', '') + '"');

export async function place({ place }) {
  const { country = '' } = parameters();
  const q = 'place:' + quoted(place);
  const asked = { q, in: 'events', limit: 50 };
  const [found, points] = await Promise.all([get('/search', asked), get('/map', { q }).catch(() => ({ points: [] }))]);
  return { title: place, parts: [
    h('h1', {}, place, country ? h('span', { class: 'soft' }, ' ' + country) : ''),
    h('div', { class: 'tools' }, exportButton(q)),
    (points.points || []).length ? await map(points.points, () => '/search?q=' + id(q)) : '',
    h('div', { class: 'columns' }, h('div', {}, h('p', { class: 'meta' }, total(found, 'event')), growing(found, eventLine, '/search', asked, 'No events told here.')), h('aside', {}, part(found), facets(found.facets, q))),
  ] };
}
