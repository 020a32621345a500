/** Red lines, forecasts and their record, what nobody is watching, feeds. */

import { coded, h, say } from '../dom.js';
import { get, id, post, postBytes, remove, who } from '../api.js';
import { parameters } from '../router.js';
import { empty, facts, lines, table, dyadLink } from '../parts.js';
import { reliability } from '../charts.js';
import { day, many, number, percent, score } from '../words.js';
import { alertLine, unwatchedLine } from './front.js';
import { again } from '../desk.js';

const state = each => h('span', { class: 'state ' + (each || 'unknown').toLowerCase() }, (each || 'unknown').toLowerCase());

export async function redlines() {
  const [found, alerts] = await Promise.all([get('/redlines'), get('/alerts', { limit: 50 })]);
  return { title: 'Red lines', parts: [h('h1', {}, 'Red lines'),
    h('p', { class: 'note' }, 'A line is quiet, approaching, crossed, or unknown: where the sources are silent the desk does not say that all is well. ', ...coded('Each event counts from the day on which the desk could know it, as in `brinkwatch watch`.')),
    found.items.length ? table('Declared lines', ['Line', 'State', 'Since', 'Rings when'], found.items.map(each => [h('a', { href: '/redline/' + id(each.name) }, each.title || each.name), state(each.state), day(each.since), each.reads || '']))
      : empty(...coded('None declared. Put a YAML file into the desk’s folder redlines/ and try it with `brinkwatch redlines check`.')),
    h('h2', {}, 'Alerts'), (alerts.items || []).length ? lines(alerts.items, alertLine) : empty('None.')] };
}

export async function redline({ name }) {
  const found = await get('/redlines/' + id(name));
  const line = found.line || found;
  const act = (what, body) => async () => {
    await post('/redlines/' + id(name) + '/' + what, body);
    say('Done.');
    again();
  };
  const reason = h('input', { 'aria-label': 'Reason for silence', placeholder: 'reason' });
  const until = h('input', { type: 'date', 'aria-label': 'Silent until' });
  return { title: line.title || name, parts: [h('h1', {}, line.title || name), h('p', { class: 'lead' }, state(line.state), ' ', line.reads || ''),
    facts([['Drawn by', line.declaredBy], ['Quoted', line.quoted], ['Severity', line.severity], ['Response agreed on', line.response], ['File', line.file]]),
    h('div', { class: 'tools' }, h('button', { type: 'button', onclick: act('acknowledge', {}) }, 'Acknowledge'),
      reason, until, h('button', { type: 'button', onclick: () => act('silence', { until: until.value, reason: reason.value })() }, 'Silence')),
    h('h2', {}, 'When it rang, by what was known then'), (found.alerts || []).length ? lines(found.alerts, alertLine) : empty('Never, over what the archive holds.')] };
}

export async function forecasts() {
  const [found, scores] = await Promise.all([get('/forecasts', { limit: 100, ...parameters() }), get('/forecasts/scores')]);
  return { title: 'Forecasts', parts: [h('h1', {}, 'Forecasts'),
    h('p', { class: 'note' }, 'Written down before their day, each with the rule that settles it, and scored after it beside simple baselines. Skill above 0 is better than the baseline.'),
    h('h2', {}, 'Record'), (scores.scores || []).length ? table(many(scores.n || 0, 'forecast') + ' scored', ['Forecaster', '#Brier', '#Skill', '#Calibration error', '#n'], scores.scores.map(each => [each.name, fixed(each.brier), each.skill === null || each.skill === undefined ? '' : score(each.skill), fixed(each.ece), number(each.n)])) : empty('None has come due yet.'),
    (scores.bins || []).length ? h('figure', {}, reliability(scores.bins), h('figcaption', {}, 'On the diagonal, what was said to be likely came true as often as it was said to.')) : '',
    h('h2', {}, 'Ledger'), (found.items || []).length ? table('Latest first', ['Pair', 'Outcome', '#Probability', 'Due', 'Settled by', 'Result'], found.items.map(each => [dyadLink(each.source, each.target), each.outcome, percent(each.probability), day(each.due), [each.rule, each.because ? h('p', { class: 'note' }, 'For ' + each.because) : ''], each.result === null || each.result === undefined ? 'open' : each.result ? 'happened' : 'did not happen'])) : empty('No forecast written yet: `brinkwatch forecast`.')] };
}

const fixed = value => (value === null || value === undefined ? '' : Number(value).toFixed(4));

export async function unwatched() {
  const found = await get('/unwatched', parameters());
  return { title: 'What nobody is watching', parts: [h('h1', {}, 'What nobody is watching'),
    h('p', { class: 'note' }, 'Severe and little covered: the share of all material conflict less the share of all coverage, in points, over ', found.days ? many(found.days, 'day') : 'the last weeks', '. Small numbers make wide intervals.'),
    (found.items || []).length ? h('ol', { class: 'lines' }, found.items.map(unwatchedLine)) : empty('Nothing stands out.')] };
}

export async function feeds() {
  const [found, log, { mayEdit }] = await Promise.all([get('/feeds', { limit: 500 }), get('/feeds/log', { limit: 50 }), permitted()]);
  return { title: 'Feeds', parts: [h('h1', {}, 'Feeds'),
    h('p', { class: 'note' }, ...coded('Asked by `brinkwatch watch`; nothing is fetched from here.'), ' ', h('a', { href: '/api/v1/feeds/opml', download: 'feeds.opml' }, 'Take the list along (OPML)')),
    mayEdit ? [feedForm(), opmlForm()] : null,
    found.items.length ? table(many(found.total, 'feed'), ['Feed', 'State', 'Last asked', 'Rests until', 'Why', ''], found.items.map(each => feedRow(each, mayEdit))) : empty('None yet.'),
    h('h2', {}, 'What was fetched, skipped and why'),
    log.items.length ? table('The newest ' + log.items.length, ['When', 'What', 'Outcome', 'Address', 'Why'], log.items.map(each => [minute(each.at), (each.kind || '').toLowerCase(), (each.outcome || '').toLowerCase(), each.url || each.feed || '', each.why || '']))
      : empty('Nothing yet.')] };
}

const minute = moment => (moment || '').slice(0, 16).replace('T', ' ');

const permitted = async () => ({ mayEdit: (await who()).role === 'edit' });

const feedRow = (each, mayEdit) => [each.title ? [each.title, h('br'), h('span', { class: 'soft' }, each.url)] : each.url, state(each.state), minute(each.last), minute(each.next), each.reason || '',
  mayEdit ? h('button', { type: 'button', 'aria-label': 'Remove ' + (each.title || each.url), onclick: async () => {
    await remove('/feeds?url=' + id(each.url));
    say('Removed.');
    again();
  } }, 'Remove') : ''];

function feedForm() {
  const url = h('input', { id: 'feed-url', type: 'url', required: true, size: 40, placeholder: 'https://example.org/feed.xml' });
  const title = h('input', { id: 'feed-title', type: 'text', maxlength: 200 });
  return form([h('label', { for: 'feed-url' }, 'Address'), url, h('label', { for: 'feed-title' }, 'Name'), title], 'Add',
    () => post('/feeds', { url: url.value, title: title.value }));
}

function opmlForm() {
  const file = h('input', { id: 'feed-list', type: 'file', accept: '.opml,.xml', required: true });
  return form([h('label', { for: 'feed-list' }, 'A list of feeds (OPML)'), file], 'Add all', () => postBytes('/feeds/opml', file.files[0]));
}

function form(fields, label, send) {
  const trouble = h('p', { class: 'trouble', role: 'alert', hidden: true });
  return h('form', { class: 'row', onsubmit: async event => {
    event.preventDefault();
    try {
      const { added } = await send();
      say(many(added, 'feed') + ' added.');
      again();
    } catch (fault) {
      trouble.hidden = false;
      trouble.textContent = [fault.message, fault.hint].filter(Boolean).join(' ');
    }
  } }, fields, h('button', {}, label), trouble);
}
