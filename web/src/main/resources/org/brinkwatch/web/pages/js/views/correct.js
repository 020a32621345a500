/** An analyst sets a claim right; what the machine said is kept beside it. */

import { h, one, say } from '../dom.js';
import { post } from '../api.js';
import { STATUSES, TYPES, names } from '../words.js';
import { again } from '../desk.js';

const FIELDS = {
  type: claim => choose(TYPES, claim.type),
  status: claim => choose(STATUSES, claim.status),
  source: claim => text(names(claim.source), 'SRB.GOV, or a name'),
  target: claim => text(names(claim.target), 'XKX.COP, or a name'),
  date: claim => text(claim.date ? claim.date.from + '..' + claim.date.to : '', '2023-09-24..2023-09-24'),
  place: claim => text(claim.place ? claim.place.name : '', 'Banjska'),
};

const choose = (values, value) => h('select', { name: 'value' }, values.map(each => h('option', { selected: each === value }, each)));
const text = (value, example) => h('input', { name: 'value', value, placeholder: example, autocomplete: 'off' });

export const correctButton = claim => h('button', { type: 'button', 'data-key': 'c', onclick: () => open(claim) }, 'Correct');

export const mergeButton = event => h('button', { type: 'button', onclick: () => openMerge(event) }, 'Merge or split');

function open(claim) {
  const field = h('select', { name: 'field' }, Object.keys(FIELDS).map(each => h('option', {}, each)));
  const value = h('div', {}, FIELDS.type(claim));
  field.addEventListener('change', () => value.replaceChildren(FIELDS[field.value](claim)));
  panel('Correct this claim', [
    h('blockquote', {}, claim.evidence.text),
    h('label', {}, 'What is wrong', field), h('label', {}, 'Right is', value), h('label', {}, 'Why (optional)', h('textarea', { name: 'why', rows: 2 })),
  ], form => ({ claim: claim.id, field: form.get('field'), value: form.get('value'), why: form.get('why') }));
}

function openMerge(event) {
  panel('Merge or split', [
    h('label', {}, 'Do', h('select', { name: 'field' }, h('option', { value: 'merge' }, 'merge with the event of this id'), h('option', { value: 'split' }, 'split off the claims of these ids'))),
    h('label', {}, 'Id or ids', h('input', { name: 'value', autocomplete: 'off' })), h('label', {}, 'Why (optional)', h('textarea', { name: 'why', rows: 2 })),
  ], form => ({ event: event.id, field: form.get('field'), value: form.get('value'), why: form.get('why') }));
}

function panel(title, fields, correction) {
  const box = one('#panel');
  const origin = document.activeElement;
  const trouble = h('p', { class: 'trouble', role: 'alert', hidden: true });
  const close = () => {
    box.hidden = true;
    box.replaceChildren();
    if (origin && origin.isConnected) {
      origin.focus();
    }
  };
  const form = h('form', { onsubmit: async event => {
    event.preventDefault();
    try {
      await post('/corrections', correction(new FormData(form)));
      close();
      say('Corrected.');
      again();
    } catch (problem) {
      trouble.hidden = false;
      trouble.textContent = [problem.message, problem.hint].filter(Boolean).join(' ');
    }
  } }, fields, trouble, h('div', { class: 'row' }, h('button', { class: 'main' }, 'Keep'), h('button', { type: 'button', onclick: close }, 'Cancel')));
  box.replaceChildren(h('div', { class: 'head' }, h('h2', { id: 'panel-title' }, title), h('button', { type: 'button', 'aria-label': 'Close', onclick: close }, '×')), form);
  box.hidden = false;
  (one('select, input', form) || box).focus();
}
