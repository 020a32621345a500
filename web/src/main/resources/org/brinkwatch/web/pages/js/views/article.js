import { h, one, all } from '../dom.js';
import { get, id } from '../api.js';
import { claimLine, statementLine, empty, facts, lines } from '../parts.js';
import { day, many, step } from '../words.js';
import { correctButton } from './correct.js';

export async function article({ article }) {
  const found = await get('/articles/' + id(article));
  const about = found.article;
  const marked = text(about, found.blocks || about.blocks || [], found.claims || [], found.statements || []);
  const side = h('div', { id: 'said-here', class: 'side' });
  const show = ids => {
    all('.m.lit').forEach(each => each.classList.remove('lit'));
    all('.m').filter(each => each.dataset.ids.split(' ').some(each1 => ids.includes(each1))).forEach(each => each.classList.add('lit'));
    const claims = (found.claims || []).filter(claim => ids.includes(claim.id));
    const statements = (found.statements || []).filter(statement => ids.includes(statement.id));
    side.replaceChildren(h('h2', {}, 'What this sentence says'), lines(claims, claim => claimLine(claim, correctButton(claim))), statements.length ? lines(statements, statementLine) : '');
  };
  marked.addEventListener('click', event => {
    const mark = event.target.closest('.m');
    if (mark) {
      show(mark.dataset.ids.split(' '));
      history.replaceState(null, '', location.pathname + '#' + mark.dataset.ids.split(' ')[0]);
    }
  });
  marked.addEventListener('keydown', event => {
    if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('.m')) {
      event.preventDefault();
      event.target.click();
    }
  });
  const parts = [
    h('h1', {}, about.title || about.id),
    facts([['Outlet', about.outlet], ['Published', day(about.published)], ['Address', about.url && /^https?:/.test(about.url) ? h('a', { href: about.url, rel: 'noreferrer noopener', target: '_blank' }, about.url) : about.url],
      ['Also in', (found.copies || []).map(copy => [copy.outlet || copy.url, copy.published ? day(copy.published) : ''].filter(Boolean).join(', ')).join('; ')]]),
    h('p', { class: 'note' }, many((found.claims || []).length, 'claim') + ', ' + many((found.statements || []).length, 'statement') + '. Click a marked sentence.'),
    h('div', { class: 'columns' }, h('div', { class: 'reading', dir: 'auto' }, marked), side),
  ];
  return { title: about.title || about.id, parts, shown: () => {
    const wanted = decodeURIComponent(location.hash.slice(1));
    if (wanted) {
      show([wanted]);
      const mark = one('.m.lit');
      if (mark) {
        mark.scrollIntoView({ block: 'center' });
      }
    } else {
      side.append(empty('No sentence chosen.'));
    }
  } };
}

/** The text as it was read, its sentences marked; offsets are code points. */
function text(about, blocks, claims, statements) {
  const points = Array.from(about.text);
  const spans = new Map();
  const add = (evidence, one) => {
    const key = evidence.begin + '-' + evidence.end;
    const span = spans.get(key) || { begin: evidence.begin, end: evidence.end, ids: [], intensity: null, triggers: [] };
    span.ids.push(one.id);
    if (one.intensity !== undefined && one.intensity !== null && (span.intensity === null || Math.abs(one.intensity) > Math.abs(span.intensity))) {
      span.intensity = one.intensity;
    }
    if (evidence.trigger) {
      span.triggers.push(evidence.trigger);
    }
    spans.set(key, span);
  };
  claims.forEach(claim => add(claim.evidence, claim));
  statements.forEach(statement => statement.evidence && add(statement.evidence, statement));
  const ordered = [...spans.values()].sort((a, b) => a.begin - b.begin || b.end - a.end);
  const parts = blocks.length ? blocks : [{ begin: 0, end: points.length, kind: 'PARAGRAPH' }];
  return h('div', {}, parts.map(block => {
    const children = [];
    let at = block.begin;
    for (const span of ordered.filter(each => each.begin >= block.begin && each.begin < block.end)) {
      if (span.begin < at) {
        continue;
      }
      children.push(points.slice(at, span.begin).join(''), mark(points, span, Math.min(span.end, block.end)));
      at = Math.min(span.end, block.end);
    }
    children.push(points.slice(at, block.end).join(''));
    return h('p', { class: 'b-' + (block.kind || 'paragraph').toLowerCase() }, children);
  }));
}

function mark(points, span, end) {
  const inner = [];
  let at = span.begin;
  for (const trigger of span.triggers.sort((a, b) => a.begin - b.begin)) {
    if (trigger.begin >= at && trigger.end <= end) {
      inner.push(points.slice(at, trigger.begin).join(''), h('b', {}, points.slice(trigger.begin, trigger.end).join('')));
      at = trigger.end;
    }
  }
  inner.push(points.slice(at, end).join(''));
  return h('span', { class: 'm ' + (span.intensity === null ? 'said' : 'i' + step(span.intensity)), role: 'button', tabindex: '0', data: { ids: span.ids.join(' ') } }, inner);
}
