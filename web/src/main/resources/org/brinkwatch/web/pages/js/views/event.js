import { h } from '../dom.js';
import { get, id } from '../api.js';
import { told, badges, claimLine, empty, facts, lines, table } from '../parts.js';
import { counts, day, number, range, score, step } from '../words.js';
import { correctButton, mergeButton } from './correct.js';
import { correctionLine } from './corrections.js';

export async function event({ event }) {
  const found = await get('/events/' + id(event));
  const about = found.event;
  const supporting = (found.claims && found.claims.supporting) || [];
  const denying = (found.claims && found.claims.denying) || [];
  return { title: about.type, parts: [
    h('h1', {}, told(about)),
    h('p', { class: 'lead' }, badges(about)),
    facts([['When', range(about.date) || (about.known ? 'told ' + day(about.known) : 'no day said')], ['Where', about.place ? h('a', { href: '/place/' + id(about.place.name) }, about.place.name, about.place.country ? ', ' + about.place.country : '') : ''],
      ['Intensity', h('b', { class: 'i' + step(about.intensity) }, score(about.intensity))], ['Toll', counts(about)], ['CAMEO', about.cameo], ['Contexts', (about.contexts || []).join(', ')], ['Id', h('code', {}, about.id)]]),
    h('div', { class: 'tools' }, mergeButton(about)),
    h('div', { class: 'columns' },
      h('div', {},
        h('h2', {}, 'Who says so'), supporting.length ? lines(supporting, claim => claimLine(claim, correctButton(claim))) : empty('No sentence of an article: ' + (about.dataset ? 'coded by ' + about.dataset + '.' : 'none kept.')),
        denying.length ? [h('h2', {}, 'Who denies it'), lines(denying, claim => claimLine(claim, correctButton(claim)))] : ''),
      h('div', { class: 'side' },
        (found.outlets || []).length ? [h('h2', {}, 'Told by'), table('Outlets by day; copies of one wire count once', ['Outlet', 'Day', '#Claims'], found.outlets.map(each => [[each.outlet, each.origin && each.origin !== each.outlet ? ' (from ' + each.origin + ')' : ''], day(each.day), number(each.n)]))] : '',
        (found.corrections || []).length ? [h('h2', {}, 'Corrections'), h('ol', { class: 'lines' }, found.corrections.map(correctionLine))] : '')),
  ] };
}
