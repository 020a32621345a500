/** Joins addresses to views, and the keyboard to the lines. */

import { all, h, one, say } from './dom.js';
import { get, query, Trouble } from './api.js';
import { find, go, route, start } from './router.js';
import { front } from './views/front.js';
import { search } from './views/search.js';
import { actor } from './views/actor.js';
import { dyad } from './views/dyad.js';
import { place } from './views/place.js';
import { article } from './views/article.js';
import { event } from './views/event.js';
import { corrections } from './views/corrections.js';
import { map, network, timeline } from './views/pictures.js';
import { feeds, forecasts, redline, redlines, unwatched } from './views/watch.js';
import { help } from './views/help.js';
import { signIn } from './views/signin.js';

route('/', front);
route('/search', search);
route('/actor/:actor', actor);
route('/dyad/:a/:b', dyad);
route('/place/:place', place);
route('/article/:article', article);
route('/event/:event', event);
route('/map', map);
route('/network', network);
route('/timeline', timeline);
route('/redlines', redlines);
route('/redline/:name', redline);
route('/forecasts', forecasts);
route('/unwatched', unwatched);
route('/corrections', corrections);
route('/feeds', feeds);
route('/help', help);

const main = one('#main');
let turn = 0;

async function show(isBack) {
  const mine = ++turn;
  const slow = setTimeout(() => main.setAttribute('aria-busy', 'true'), 150);
  for (const link of all('#nav a')) {
    const here = link.getAttribute('href') === location.pathname;
    here ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  }
  let view;
  try {
    const found = find(location.pathname);
    view = found ? await found.view(found.at) : nowhere();
  } catch (problem) {
    view = problem instanceof Trouble && problem.status === 401 ? signIn() : broken(problem);
  }
  clearTimeout(slow);
  if (mine !== turn) {
    return;
  }
  main.removeAttribute('aria-busy');
  document.title = view.title + ' · Brinkwatch';
  main.replaceChildren(...view.parts.flat(Infinity).filter(part => part !== '' && part !== null && part !== undefined && part !== false));
  one('#q').value = location.pathname === '/search' ? new URLSearchParams(location.search).get('q') || '' : '';
  if (view.shown) {
    view.shown();
  }
  if (location.hash && document.getElementById(location.hash.slice(1))) {
    document.getElementById(location.hash.slice(1)).scrollIntoView();
  } else if (!isBack && !location.hash) {
    window.scrollTo(0, 0);
  }
  main.dataset.shown = location.pathname + location.search;
  say(view.title);
}

/** Draws the present address anew, after something was changed. */
export const again = () => show(true);

const nowhere = () => ({ title: 'Not found', parts: [h('h1', {}, 'Nothing is here'), h('p', {}, 'No page of the desk has this address. ', h('a', { href: '/' }, 'What changed'))] });

function broken(problem) {
  if (!(problem instanceof Trouble)) {
    console.error(problem);
  }
  const what = problem instanceof Trouble ? problem.message : 'The page could not be drawn: ' + problem.message;
  return { title: 'Trouble', parts: [h('div', { class: 'trouble', role: 'alert' }, h('p', {}, what), problem.where ? h('p', {}, 'Where: ', h('code', {}, problem.where)) : '', problem.hint ? h('p', {}, problem.hint) : '',
    h('p', {}, h('button', { type: 'button', onclick: () => show(true) }, 'Try again')))] };
}

one('#find').addEventListener('submit', submitted => {
  submitted.preventDefault();
  go('/search' + query({ q: one('#q').value }));
});

const root = document.documentElement;
const theme = one('#theme');
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
function paint() {
  theme.textContent = isDark() ? 'Light' : 'Dark';
  theme.setAttribute('aria-pressed', String(isDark()));
}
function toggle() {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  try {
    localStorage.setItem('theme', root.dataset.theme);
  } catch (refused) {
    // without storage the choice lasts for the page
  }
  paint();
}
try {
  const kept = localStorage.getItem('theme');
  if (kept === 'dark' || kept === 'light') {
    root.dataset.theme = kept;
  }
} catch (refused) {
  // as above
}
paint();
theme.addEventListener('click', toggle);

const GO = { h: '/', s: '/search', m: '/map', n: '/network', t: '/timeline', r: '/redlines', f: '/forecasts', u: '/unwatched', c: '/corrections' };
let awaiting = false;

function move(by) {
  const lines = all('.line', main);
  if (!lines.length) {
    return;
  }
  const at = lines.findIndex(line => line.classList.contains('at'));
  const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))];
  lines.forEach(line => line.classList.remove('at'));
  next.classList.add('at');
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', pressed => {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) {
    return;
  }
  if (pressed.key === 'Escape') {
    const close = one('#panel [aria-label=Close]');
    if (close) {
      close.click();
    } else {
      document.activeElement.blur();
    }
    return;
  }
  if (pressed.target.matches('input, textarea, select')) {
    return;
  }
  const line = one('.line.at', main);
  if (awaiting) {
    awaiting = false;
    if (GO[pressed.key]) {
      pressed.preventDefault();
      go(GO[pressed.key]);
    }
    return;
  }
  switch (pressed.key) {
    case '/': one('#q').focus(); break;
    case 'j': move(1); break;
    case 'k': move(-1); break;
    case 'g': awaiting = true; break;
    case 'd': toggle(); break;
    case '?': go('/help'); break;
    case 'c': line && (one('[data-key=c]', line) || { click() {} }).click(); break;
    case 'Enter': if (line === document.activeElement && line && line.dataset.to) { go(line.dataset.to); } else { return; } break;
    case 'e': line && line.dataset.to && go(line.dataset.to); break;
    default: return;
  }
  pressed.preventDefault();
});

get('/about').then(about => {
  one('#about').textContent = [about.version && 'Brinkwatch ' + about.version, about.codebook && 'codebook ' + about.codebook, about.articles !== undefined && about.articles + ' articles', about.events !== undefined && about.events + ' events'].filter(Boolean).join(' · ');
}).catch(() => {});

start(show);
