/** How things are said: days, actors, types, intensity. */

export const TYPES = ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST',
  'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'];
export const STATUSES = ['ACTUAL', 'INTENDED', 'HYPOTHETICAL', 'NEGATED'];
export const QUADS = { 1: 'verbal cooperation', 2: 'material cooperation', 3: 'verbal conflict', 4: 'material conflict' };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "3 Oct 2023" of an ISO day or instant. */
export function day(iso) {
  if (!iso) {
    return '';
  }
  const [year, month, date] = iso.slice(0, 10).split('-').map(Number);
  return date ? date + ' ' + MONTHS[month - 1] + ' ' + year : iso;
}

export function range(date) {
  if (!date || (!date.from && !date.to)) {
    return '';
  }
  if (!date.from || !date.to) {
    return date.from ? 'from ' + day(date.from) : 'by ' + day(date.to);
  }
  if (date.from === date.to) {
    return day(date.from);
  }
  const sameYear = date.from.slice(0, 4) === date.to.slice(0, 4);
  return (sameYear ? day(date.from).replace(/ \d+$/, '') : day(date.from)) + ' – ' + day(date.to);
}

/** The seven steps of the review's colours. */
export function step(intensity) {
  const cuts = [-7, -4, 0];
  if (intensity === 0 || intensity === null || intensity === undefined) {
    return 4;
  }
  return intensity < 0 ? 1 + cuts.filter(cut => intensity > cut).length : 8 - (1 + [7, 4, 0].filter(cut => intensity < cut).length);
}

export function score(intensity) {
  if (intensity === null || intensity === undefined) {
    return '';
  }
  const text = Math.abs(intensity).toFixed(1);
  return intensity > 0 ? '+' + text : intensity < 0 ? '−' + text : text;
}

export const names = actors => (actors || []).map(actor => actor.name || actor.id).join(', ');

export const many = (n, word) => number(n) + ' ' + word + (n === 1 ? '' : 's');

export function number(n) {
  if (n === null || n === undefined) {
    return '';
  }
  return (Number.isInteger(n) ? String(n) : Number(n).toFixed(1)).replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
}

export const label = type => type.charAt(0) + type.slice(1).toLowerCase();

/** "Serbia → Kosovo" in words for a screen reader. */
export const pair = (source, target) => (names(source) || 'someone') + ' → ' + (names(target) || 'no one named');

export const percent = p => (p === null || p === undefined ? '' : (100 * p).toFixed(p < 0.1 ? 1 : 0) + ' %');

export function counts(event) {
  return [event.killed && event.killed + ' killed', event.injured && event.injured + ' injured', event.size && event.size + ' strong']
    .filter(Boolean).join(', ');
}
