import { h } from '../dom.js';
import { get } from '../api.js';
import { here, parameters, go } from '../router.js';
import { eventLine, claimLine, statementLine, articleLine, growing, chips, facets, part, exportButton, total } from '../parts.js';

const KINDS = [['events', 'Events', eventLine, 'event'], ['claims', 'Claims', claimLine, 'claim'], ['articles', 'Articles', articleLine, 'article'], ['statements', 'Statements', statementLine, 'statement']];

export async function search() {
  const { q = '', tab = 'events', sort = 'newest' } = parameters();
  const [, , one, word] = KINDS.find(([kind]) => kind === tab) || KINDS[0];
  const asked = { q, in: tab, sort, limit: 50 };
  const found = await get('/search', asked);
  const input = h('input', { name: 'q', type: 'search', value: q, 'aria-label': 'Search', spellcheck: 'false', autocomplete: 'off' });
  const parts = [
    h('h1', {}, 'Search'),
    h('form', { class: 'tools', onsubmit: event => {
      event.preventDefault();
      go(here({ q: input.value, cursor: '' }));
    } }, input, h('button', { class: 'main' }, 'Search'),
    h('label', {}, 'by ', select(sort)), exportButton(q)),
    h('p', { class: 'note' }, 'Words, or terms such as ', h('code', {}, 'actor:SRB type:ASSAULT from:2023-09-01 place:Kosovo'), '. ', h('a', { href: '/help#query' }, 'All terms')),
    chips(q),
    h('ul', { class: 'tabs' }, KINDS.map(([kind, name]) => h('li', {}, h('a', { href: here({ tab: kind === 'events' ? '' : kind, cursor: '' }), 'aria-current': kind === tab ? 'page' : null }, name)))),
    h('div', { class: 'columns' },
      h('div', {}, h('p', { class: 'meta' }, total(found, word), found.note ? ' · ' + found.note : ''), growing(found, one, '/search', asked, 'Nothing fits. Take a term away, or try the words of the article.')),
      h('aside', { 'aria-label': 'Narrow down' }, part(found), facets(found.facets, q))),
  ];
  return { title: q ? 'Search: ' + q : 'Search', parts };
}

function select(sort) {
  const box = h('select', { 'aria-label': 'Order' }, [['newest', 'newest'], ['intensity', 'intensity'], ['relevance', 'relevance']].map(([value, name]) => h('option', { value, selected: value === sort }, name)));
  box.addEventListener('change', () => go(here({ sort: box.value, cursor: '' })));
  return box;
}
