/** Pieces that several views share. */

import { h } from './dom.js';
import { exportAddress, id, get } from './api.js';
import { here, go } from './router.js';
import { counts, day, label, many, names, number, range, score, step } from './words.js';

export const actorLink = actor => h('a', { href: '/actor/' + id(actor.id) }, actor.name || actor.id);

const list = actors => (actors || []).flatMap((actor, i) => (i ? [', ', actorLink(actor)] : [actorLink(actor)]));

export function dyadLink(source, target, words) {
  return h('a', { href: '/dyad/' + id(source.id) + '/' + id(target.id) }, words || [source.name || source.id, ' → ', target.name || target.id]);
}

const typeMark = (type, intensity) => h('span', { class: 'type i' + step(intensity) }, type);

/** What an event is, as one sentence with its links. */
export function told(event) {
  const act = event.act ? ' ' + label(event.act.type).toLowerCase() : '';
  return [
    list(event.source).length ? list(event.source) : h('span', { class: 'soft' }, 'someone'),
    ' → ',
    list(event.target).length ? list(event.target) : h('span', { class: 'soft' }, 'no one named'),
    ' ', typeMark(event.type + (event.mode ? ' · ' + event.mode : '') + (act ? ' ›' + act : ''), event.intensity),
  ];
}

export function badges(event) {
  const marks = [];
  if (event.status && event.status !== 'ACTUAL') {
    marks.push(h('span', { class: 'badge' }, event.status.toLowerCase()));
  }
  if (event.dataset) {
    marks.push(h('span', { class: 'badge', title: 'Coded by a machine elsewhere; the desk has not read the article' }, 'reported, machine-coded: ' + event.dataset));
  }
  if (event.corrected && event.corrected.length) {
    marks.push(h('span', { class: 'badge fixed', title: event.corrected.map(each => each.field || each).join(', ') }, 'corrected'));
  }
  return marks.flatMap(mark => [' ', mark]);
}

export function eventLine(event) {
  const place = event.place ? [' · ', h('a', { href: '/place/' + id(event.place.name) + (event.place.country ? '?country=' + id(event.place.country) : '') }, event.place.name)] : '';
  const told1 = (event.claims && event.claims.for ? event.claims.for.length : event.claimCount) || 0;
  const against = (event.claims && event.claims.against ? event.claims.against.length : event.deniedCount) || 0;
  return h('li', { class: 'line', tabindex: '-1', data: { to: '/event/' + id(event.id) } },
    h('span', { class: 'when' }, range(event.date) || (event.known ? 'told ' + day(event.known) : 'no day said')),
    h('span', { class: 'score i' + step(event.intensity), title: 'Intensity, −10 conflict to +10 cooperation' }, score(event.intensity)),
    h('div', {},
      h('p', { class: 'what' }, told(event)),
      event.sentence ? h('p', { class: 'words', dir: 'auto' }, event.sentence) : '',
      h('p', { class: 'meta' },
        h('a', { href: '/event/' + id(event.id) }, told1 ? many(told1, 'claim') : 'evidence'),
        against ? ' · ' + against + ' against' : '',
        event.outlets ? ' · ' + many(Array.isArray(event.outlets) ? event.outlets.length : event.outlets, 'outlet') : '',
        place, counts(event) ? ' · ' + counts(event) : '', badges(event))));
}

/** The sentence with the words in it that name the act. */
export function sentence(evidence) {
  const trigger = evidence.trigger;
  if (!trigger || trigger.begin < evidence.begin || trigger.end > evidence.end) {
    return h('blockquote', { class: 'reading', dir: 'auto' }, evidence.text);
  }
  const points = Array.from(evidence.text);
  const from = trigger.begin - evidence.begin;
  const to = trigger.end - evidence.begin;
  return h('blockquote', { dir: 'auto' }, points.slice(0, from).join(''), h('b', {}, points.slice(from, to).join('')), points.slice(to).join(''));
}

export function source(article, claimId) {
  return h('a', { href: '/article/' + id(article.id) + (claimId ? '#' + claimId : '') },
    article.title || article.id, article.outlet ? ', ' + article.outlet : '', article.published ? ', ' + day(article.published) : '');
}

export function claimLine(claim, tools) {
  return h('li', { class: 'line', tabindex: '-1', data: { to: '/article/' + id(claim.article.id) + '#' + claim.id } },
    h('span', { class: 'when' }, range(claim.date) || day(claim.article.published)),
    h('span', { class: 'score i' + step(claim.intensity) }, score(claim.intensity)),
    h('div', {},
      h('p', { class: 'what' }, told(claim)),
      sentence(claim.evidence),
      h('p', { class: 'meta' }, source(claim.article, claim.id),
        claim.attributed_to ? ' · says ' + (claim.attributed_to.name || claim.attributed_to.text) : '',
        ' · confidence ' + claim.confidence.toFixed(2), badges(claim), tools ? [' ', tools] : '')));
}

export function statementLine(statement) {
  return h('li', { class: 'line', tabindex: '-1', data: { to: '/article/' + id(statement.article.id) + '#' + statement.id } },
    h('span', { class: 'when' }, day(statement.article.published)),
    h('span', { class: 'score' }, statement.quoted ? '“ ”' : ''),
    h('div', {},
      h('p', { class: 'what' }, statement.speaker ? actorLink(statement.speaker) : 'Someone', ' ', h('span', { class: 'soft' }, statement.verb || 'said')),
      h('p', { class: 'words', dir: 'auto' }, statement.words.text || statement.text),
      h('p', { class: 'meta' }, source(statement.article, statement.id), (statement.about || []).length ? ' · about ' + names(statement.about) : '')));
}

export function articleLine(article) {
  return h('li', { class: 'line', tabindex: '-1', data: { to: '/article/' + id(article.id) } },
    h('span', { class: 'when' }, day(article.published) || 'no day'),
    h('span', { class: 'score soft' }, article.claims ? number(article.claims) : ''),
    h('div', {},
      h('p', { class: 'what' }, h('a', { href: '/article/' + id(article.id) }, article.title || article.id)),
      h('p', { class: 'meta' }, [article.outlet, article.copies ? many(article.copies, 'further outlet') : '', article.snippet].filter(Boolean).join(' · '))));
}

export const lines = (items, one) => h('ol', { class: 'lines' }, items.map(item => one(item)));

export const empty = (...words) => h('p', { class: 'empty' }, words);

/** A list that grows by its cursor, or the words for an empty one. */
export function growing(answer, one, path, parameters, nothing) {
  if (!answer.items.length) {
    return empty(nothing);
  }
  const shown = lines(answer.items, one);
  const box = h('div', {}, shown);
  let next = answer.next;
  const button = h('button', { type: 'button', class: 'more', onclick: async () => {
    button.disabled = true;
    const more = await get(path, { ...parameters, cursor: next });
    shown.append(...more.items.map(item => one(item)));
    next = more.next;
    button.disabled = false;
    button.hidden = !next;
  } }, 'Show more');
  button.hidden = !next;
  box.append(button);
  return box;
}

/** "1 520 events", "more than 10 000 events". */
export const total = (answer, word) => (answer.totalIsCapped ? 'more than ' : '') + many(answer.total ?? answer.items.length, word);

/** "Counted over the newest 100 000 of 1 234 567.", or nothing where it is over all. */
export const part = answer => (answer.matchesIsLeast || answer.matches > answer.counted
  ? h('p', { class: 'note' }, 'Counted over the newest ' + number(answer.counted) + ' of ' + (answer.matchesIsLeast ? 'more than ' : '') + number(answer.matches) + '.') : '');

const FACETS = { actor: 'Actors', dyad: 'Pairs', type: 'Types', quad: 'Classes', place: 'Places', country: 'Countries', month: 'Months', outlet: 'Outlets', status: 'Status', dataset: 'Data sets' };

/** Each value adds its term to the query. */
export function facets(all, q) {
  const parts = Object.entries(all || {}).filter(([, values]) => values && values.length > 0);
  return h('div', { class: 'facets' }, parts.map(([name, values]) => h('section', { 'aria-label': FACETS[name] || name },
    h('h3', {}, FACETS[name] || name),
    h('ul', {}, values.slice(0, 8).map(value => h('li', {}, h('a', { href: here({ q: add(q, value.term || term(name, value.id)), cursor: '' }) },
      h('span', {}, value.name || value.id), h('span', { class: 'n' }, number(value.n)))))))));
}

function term(name, value) {
  if (name === 'month') {
    const [year, month] = value.split('-').map(Number);
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return 'from:' + value + '-01 to:' + value + '-' + last;
  }
  const field = { dataset: 'in', country: 'place' }[name] || name;
  return field + ':' + (/^[\w.\-]+$/.test(value) ? value : '"' + value.replaceAll('"', '') + '"');
}

const add = (q, more) => [q, more].filter(Boolean).join(' ');

/** The terms of a query, each with a link that takes it away. */
export function chips(q) {
  const terms = (q || '').match(/[\w]+:"[^"]*"|"[^"]*"|\S+/g) || [];
  return terms.length === 0 ? '' : h('ul', { class: 'chips', 'aria-label': 'Filter' }, terms.map((each, i) =>
    h('li', {}, h('a', { href: here({ q: terms.filter((_, j) => j !== i).join(' '), cursor: '' }), 'aria-label': 'Take away ' + each }, each, ' ×'))));
}

const FORMATS = [['csv', 'CSV'], ['jsonl', 'JSON lines'], ['icews', 'ICEWS table'], ['polecat', 'POLECAT table'], ['parquet', 'Parquet'], ['geojson', 'GeoJSON'], ['graphml', 'GraphML']];

export function exportButton(q) {
  const select = h('select', { 'aria-label': 'Export these events as' }, h('option', { value: '' }, 'Export…'),
    FORMATS.map(([value, name]) => h('option', { value }, name)));
  select.addEventListener('change', () => {
    if (select.value) {
      const link = h('a', { href: exportAddress(q, select.value), download: '' });
      document.body.append(link);
      link.click();
      link.remove();
      select.value = '';
    }
  });
  return select;
}

/** A form whose address is its content. */
export function filterForm(fields, path) {
  return h('form', { class: 'tools', onsubmit: event => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.target));
    go((path || location.pathname) + '?' + new URLSearchParams(Object.entries(values).filter(([, value]) => value)));
  } }, fields);
}

export function facts(pairs) {
  return h('dl', { class: 'facts' }, pairs.filter(([, value]) => value !== '' && value !== null && value !== undefined)
    .flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

export function table(caption, heads, rows) {
  return h('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption }, h('table', {},
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, heads.map(head => h('th', { scope: 'col', class: head.startsWith('#') ? 'num' : '' }, head.replace('#', ''))))),
    h('tbody', {}, rows.map(row => h('tr', {}, row.map((cell, i) =>
      h(i === 0 ? 'th' : 'td', { scope: i === 0 ? 'row' : null, class: heads[i].startsWith('#') ? 'num' : '' }, cell)))))));
}
