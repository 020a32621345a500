/** The address is the view: any of them can be sent to a colleague and opened cold. */

const routes = [];
let arrive = () => {};

export function route(pattern, view) {
  const names = [];
  const regex = new RegExp('^' + pattern.replace(/:(\w+)/g, (whole, name) => {
    names.push(name);
    return '([^/]+)';
  }) + '/?$');
  routes.push({ regex, names, view });
}

export function find(path) {
  for (const { regex, names, view } of routes) {
    const match = regex.exec(path);
    if (match) {
      return { view, at: Object.fromEntries(names.map((name, i) => [name, decode(match[i + 1])])) };
    }
  }
  return null;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    return text;
  }
}

export function go(address, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  arrive(false);
}

export const parameters = () => Object.fromEntries(new URLSearchParams(location.search));

/** The present address with other parameters. */
export function here(changes) {
  const all = { ...parameters(), ...changes };
  const kept = Object.entries(all).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  const text = new URLSearchParams(kept).toString();
  return location.pathname + (text ? '?' + text : '');
}

export function start(arrived) {
  arrive = arrived;
  document.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    const href = link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
    if (!href || !href.startsWith('/') || href.startsWith('//') || href.startsWith('/api/') || link.hasAttribute('download') || link.target) {
      return;
    }
    event.preventDefault();
    go(href);
  });
  window.addEventListener('popstate', () => arrive(true));
  arrive(false);
}
