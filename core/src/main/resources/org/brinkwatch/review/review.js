(() => {
  'use strict';
  const one = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const root = document.documentElement;
  const panel = one('#panel');
  const body = one('#panel-body');
  const filters = one('#filters');
  const lines = all('.line');
  const citing = new Map();
  let origin = null;

  for (const line of lines) {
    for (const number of words(line.dataset.s)) {
      citing.set(number, (citing.get(number) || []).concat(line));
    }
  }

  function words(list) {
    return list ? list.split(' ') : [];
  }

  function make(name, text, attributes) {
    const element = Object.assign(document.createElement(name), attributes);
    element.textContent = text;
    return element;
  }

  function unfold(element) {
    for (let each = element; each; each = each.parentElement) {
      if (each.tagName === 'DETAILS') {
        each.open = true;
      }
    }
  }

  function unlight() {
    all('.lit').forEach(each => each.classList.remove('lit'));
  }

  function goTo(element, block) {
    unfold(element);
    element.scrollIntoView({ block: block || 'center' });
  }

  function sentence(number) {
    return all('[data-s~="' + number + '"].m', one('#articles'));
  }

  /** What a line says, as a link back to it. */
  function entry(line) {
    const item = make('li', '');
    const link = make('a', '', { href: '#' + line.id });
    const date = one('.date', line).textContent;
    link.append(date ? date + ' · ' : '', ...Array.from(one('.what', line).childNodes, each => each.cloneNode(true)));
    all('.cite, .against', link).forEach(each => each.remove());
    item.append(link);
    return item;
  }

  function list(entries) {
    const result = make('ul', '');
    result.append(...entries.map(entry));
    return result;
  }

  function quote(pieces) {
    const result = make('blockquote', '', { dir: 'auto' });
    for (const piece of pieces) {
      const copy = piece.cloneNode(true);
      copy.classList.remove('lit');
      result.append(copy);
    }
    return result;
  }

  function where(pieces) {
    const article = pieces.length ? pieces[0].closest('article') : null;
    return article ? one('h3', article).textContent : '';
  }

  function show(from, ...parts) {
    if (from && !panel.contains(from)) {
      origin = from;
    }
    body.replaceChildren(...parts);
    panel.hidden = false;
    panel.scrollTop = 0;
    one('#back').hidden = !origin || !origin.closest('.line, figure, .severe');
  }

  /** The sentences of a line, the article at the first of them. */
  function showSentences(numbers, from) {
    unlight();
    const parts = [];
    for (const number of numbers) {
      const pieces = sentence(number);
      pieces.forEach(piece => piece.classList.add('lit'));
      parts.push(make('h2', 'Sentence ' + number), make('p', where(pieces), { className: 'meta' }));
      parts.push(quote(pieces), list(citing.get(number) || []));
    }
    show(from, ...parts);
    const first = numbers.length ? sentence(numbers[0])[0] : null;
    if (first) {
      goTo(first);
    }
    panel.focus({ preventScroll: true });
  }

  function showLines(numbers, from) {
    unlight();
    const found = numbers.map(number => one('#l' + number)).filter(Boolean);
    show(from, make('h2', found.length === 1 ? '1 line' : found.length + ' lines'), list(found));
    panel.focus({ preventScroll: true });
  }

  function showLine(line) {
    unlight();
    line.classList.add('lit');
    if (line.hidden) {
      filters.reset();
      filter();
    }
    goTo(line);
    const mark = one('.cite', line);
    if (mark) {
      mark.focus({ preventScroll: true });
    }
  }

  function close(back) {
    panel.hidden = true;
    body.replaceChildren();
    if (origin) {
      const target = origin;
      origin = null;
      if (back) {
        goTo(target);
      }
      (target.matches('a, button') ? target : one('a', target) || target).focus({ preventScroll: !back });
    }
  }

  function follow(target, event) {
    const inPanel = target.closest('#panel li a');
    const picture = target.closest('[data-l]');
    const mark = target.closest('.cite');
    const ref = target.closest('.ref');
    const marked = target.closest('#articles .m[data-s]');
    const line = target.closest('.line');
    if (inPanel) {
      showLine(one(inPanel.getAttribute('href')));
    } else if (picture) {
      showLines(words(picture.dataset.l), picture);
    } else if (mark) {
      showSentences([mark.textContent], mark);
    } else if (ref) {
      showSentences([ref.dataset.n], ref);
    } else if (marked) {
      showSentences(words(marked.dataset.s), marked);
    } else if (line) {
      showSentences(words(line.dataset.s), line);
    } else {
      return;
    }
    event.preventDefault();
  }

  document.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || String(window.getSelection())) {
      return;
    }
    follow(event.target, event);
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !panel.hidden) {
      close(false);
    } else if (event.key === ' ' && event.target.matches('.cite, .ref, #panel li a')) {
      follow(event.target, event);
    }
  });
  one('#close').addEventListener('click', () => close(false));
  one('#back').addEventListener('click', () => close(true));
  window.addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      goTo(target, 'start');
    }
  });

  /** Hides the lines that are not asked for, and mutes what rests on them alone. */
  function filter() {
    const wanted = Object.fromEntries(new FormData(filters));
    const sentences = new Set();
    const shown = new Set();
    for (const line of lines) {
      const data = line.dataset;
      const fits = (!wanted.actor || words(data.a).includes(wanted.actor))
        && (!wanted.type || data.t === wanted.type || data.q === wanted.type)
        && (!wanted.status || data.st === wanted.status);
      line.hidden = !fits;
      if (fits) {
        shown.add(line.id);
        words(data.s).forEach(number => sentences.add(number));
      }
    }
    all('figure [data-l]').forEach(each => {
      each.classList.toggle('off', !words(each.dataset.l).some(number => shown.has('l' + number)));
    });
    all('#articles .m[data-s]').forEach(each => {
      each.classList.toggle('off', !words(each.dataset.s).some(number => sentences.has(number)));
    });
    const filtered = wanted.actor || wanted.type || wanted.status;
    one('#shown').textContent = filtered ? shown.size + ' of ' + lines.length + ' lines' : '';
    if (filtered) {
      all('.fold > details').forEach(each => { each.open = true; });
    }
  }

  one('#filtering').hidden = lines.length === 0;
  filters.addEventListener('change', filter);
  filters.addEventListener('submit', event => event.preventDefault());
  filters.addEventListener('reset', () => setTimeout(filter));

  const theme = one('#theme');
  const isDark = () => root.dataset.theme
    ? root.dataset.theme === 'dark'
    : window.matchMedia('(prefers-color-scheme: dark)').matches;
  theme.hidden = false;
  theme.setAttribute('aria-pressed', String(isDark()));
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    theme.setAttribute('aria-pressed', String(isDark()));
  });

  /** What is jumped to must not end up under the bar at the top. */
  const bar = one('.contents');
  new ResizeObserver(() => { root.style.scrollPaddingTop = bar.offsetHeight + 12 + 'px'; }).observe(bar);

  let folded = [];
  window.addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    folded.forEach(each => { each.open = true; });
  });
  window.addEventListener('afterprint', () => folded.forEach(each => { each.open = false; }));
})();
