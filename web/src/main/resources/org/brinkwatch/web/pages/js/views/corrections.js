import { h, say } from '../dom.js';
import { get, id, remove } from '../api.js';
import { parameters } from '../router.js';
import { empty, growing } from '../parts.js';
import { day } from '../words.js';
import { again } from '../desk.js';

export function correctionLine(correction) {
  const undone = correction.undone || correction.undoneAt;
  return h('li', { class: 'line', tabindex: '-1' },
    h('span', { class: 'when' }, day(correction.when) + ' ' + (correction.when || '').slice(11, 16)),
    h('span', { class: 'score soft' }, undone ? 'undone' : ''),
    h('div', {}, h('p', { class: 'what' }, correction.field, ': ', h('s', { class: 'soft' }, shown(correction.was)), ' → ', shown(correction.value)),
      h('p', { class: 'meta' }, [correction.who, correction.why].filter(Boolean).join(': '), ' ',
        correction.event ? h('a', { href: '/event/' + id(correction.event) }, 'event') : correction.article ? h('a', { href: '/article/' + id(correction.article) }, 'article') : '',
        undone ? '' : [' ', h('button', { type: 'button', onclick: async () => {
          await remove('/corrections/' + id(correction.id));
          say('Undone.');
          again();
        } }, 'Undo')])));
}

const shown = value => (value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));

export async function corrections() {
  const asked = { limit: 100, ...parameters() };
  const found = await get('/corrections', asked);
  return { title: 'Corrections', parts: [h('h1', {}, 'Corrections'),
    h('p', { class: 'note' }, 'Kept beside what the machine said, with who and when; they survive a new coding of the archive, show in exports, and can be undone.'),
    found.items.length ? growing(found, correctionLine, '/corrections', asked, '') : empty('None yet. Open an event or an article and press Correct.')] };
}
