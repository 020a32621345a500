import { h } from '../dom.js';
import { forgetSession, post } from '../api.js';
import { again } from '../desk.js';

export function signIn() {
  const trouble = h('p', { class: 'trouble', role: 'alert', hidden: true });
  const word = h('input', { type: 'password', name: 'password', autocomplete: 'current-password' });
  return { title: 'Sign in', parts: [h('h1', {}, 'Sign in'), h('form', { class: 'tools', onsubmit: async event => {
    event.preventDefault();
    try {
      await post('/session', { password: word.value });
      forgetSession();
      again();
    } catch (problem) {
      trouble.hidden = false;
      trouble.textContent = problem.message;
    }
  } }, h('label', {}, 'Password or token ', word), h('button', { class: 'main' }, 'Sign in')), trouble], shown: () => word.focus() };
}
