import { coded, h } from '../dom.js';
import { table } from '../parts.js';

export async function help() {
  return { title: 'Help', parts: [h('h1', {}, 'Keys and query language'),
    table('Keys', ['Key', 'Does'], [['/', 'search'], ['j, k', 'next, previous line'], ['Enter', 'open the line'], ['e', 'open its event or article'], ['c', 'correct the claim'], ['g then h, s, m, n, t, r, f, u', 'go to: what changed, search, map, network, timeline, red lines, forecasts, unwatched'], ['d', 'dark or light'], ['Esc', 'close'], ['?', 'this page']].map(([key, what]) => [h('kbd', {}, key), what])),
    h('h2', { id: 'query' }, 'Query language'),
    h('p', { class: 'note' }, coded('The same here, on the command line (`brinkwatch search`, `brinkwatch export`) and in the API. Terms of different kinds must all hold; bare words are looked for in the text.')),
    table('Terms', ['Term', 'Finds'], [['actor:SRB', 'the state and its organs, on either side'], ['source:SRB.MIL  target:XKX', 'who does it, to whom it is done'], ['dyad:SRB-XKX', 'the two, either way'], ['type:ASSAULT  quad:4', 'a type, or a class (1 verbal cooperation to 4 material conflict)'], ['from:2023-09-01  to:2023-09-30', 'days, both included'], ['place:Kosovo  place:XKX', 'where'], ['outlet:"Northern Wire"', 'who tells it'], ['status:ACTUAL', 'happened; INTENDED, HYPOTHETICAL, NEGATED'], ['in:ICEWS  in:own', 'imported from; the desk’s own'], ['"exact words"', 'in the text']].map(([term, what]) => [h('code', {}, term), what])),
    h('p', {}, 'Programs: ', h('a', { href: '/api/v1/openapi.json' }, 'OpenAPI description'), '.')] };
}
