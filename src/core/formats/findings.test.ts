import { describe, expect, it } from 'vitest';
import { indexCatalog, type Prose } from '../catalog/catalog.ts';
import type { Finding, Report } from '../validator/finding.ts';
import type { CheckedFile, Findings } from './checked-file.ts';
import { findingsFormats } from './findings-formats.ts';
import { findingsJson } from './findings-json.ts';
import { findingsText } from './findings-text.ts';

const catalog = indexCatalog({
  families: [],
  flows: [],
  intents: [],
  purposes: [],
  requirements: [],
  scenarios: [],
  facts: [],
  sources: [{ id: 'page', title: 'A page', url: 'https://example.com/page', read: '2026-01' }],
  notes: { title: 'The notes', date: '2025-07' },
  services: [],
  rules: [
    {
      id: 'too-slow',
      kind: 'node',
      title: 'Too slow',
      severity: 'error',
      basis: 'aws-limit',
      confidence: 'certain',
      maturity: 'stable',
      message: '{self} is too slow.',
      on: {},
      sources: [{ claim: 'EP-1', note: 'They differ.' }, { page: 'page' }, { claim: 'EP-2' }, { page: 'gone' }],
    },
  ],
  templates: [],
});

const prose: Prose = {
  rules: { 'too-slow': { why: 'It stops after a minute.', do: 'Take a faster one.', examples: { wrong: [], right: [] } } },
  claims: {
    'EP-1': {
      id: 'EP-1',
      section: 'Endpoints',
      kind: 'limit',
      text: 'A minute at most.',
      status: 'confirmed',
      aws: 'Eight when streaming.',
    },
  },
};

const finding = (overrides: Partial<Finding>): Finding => ({
  id: 'too-slow@live',
  rule: 'too-slow',
  subject: 'live',
  verdict: 'wrong',
  severity: 'error',
  basis: 'aws-limit',
  message: 'Live is too slow.',
  nodes: ['live'],
  edges: [],
  fixes: [{ title: 'Make it faster', safe: true, from: { repair: 0 } }],
  alternatives: [{ service: 'queue', variant: 'long', unknown: ['cost'] }],
  ...overrides,
});

const report: Report = {
  profile: 'notes',
  findings: [
    finding({}),
    finding({ id: 'unheard-of@live', rule: 'unheard-of', verdict: 'question', message: 'How long?', alternatives: [], fixes: [] }),
    finding({
      id: 'lonely@live',
      rule: 'lonely',
      verdict: 'to-draw',
      severity: 'warning',
      message: 'Nothing follows.',
      alternatives: [],
      fixes: [],
    }),
  ],
  accepted: [finding({ id: 'too-slow@old', subject: 'old', nodes: ['old'], alternatives: [], fixes: [] })],
  holds: ['right'],
  notApplicable: ['aside'],
};

const good: CheckedFile = {
  path: 'good.trueline.json',
  problems: [],
  report,
  accepted: [{ finding: 'too-slow@old', reason: 'It goes next month', until: '2026-12-31' }],
  lineOf: ({ subject }) => (subject === 'live' ? 7 : undefined),
};
const unread: CheckedFile = {
  path: 'bad\u001b[31m.json',
  problems: [{ line: 3, column: 5, path: 'nodes[0].id', message: 'nodes[0].id is missing.' }],
};
const all: Findings = { files: [good, unread], draft: false, catalog, prose };

describe('text', () => {
  it('says per file what is wrong, why it matters here, what to do and where it is written', () => {
    expect(findingsText(all)).toBe(`good.trueline.json  (1 rule holds)

  error, AWS limit  too-slow@live  line 7
    Live is too slow.
    Do: Take a faster one.
    Instead: queue (not known: cost)
    Source: EP-1, EP-2 in The notes (read 2025-07)
    Source: A page (read 2026-01) https://example.com/page
    Source: gone
    Note: They differ.

  question  unheard-of@live  line 7
    How long?

  warning, still to draw  lonely@live  line 7
    Nothing follows.

  accepted  too-slow@old
    It goes next month

bad\\u001b[31m.json  cannot be read
  bad\\u001b[31m.json:3:5  nodes[0].id is missing.

2 files: 1 cannot be read, 1 error, 1 warning, 1 question, 1 accepted
`);
  });

  it('in a draft, what is still to draw is no warning', () => {
    const text = findingsText({ ...all, draft: true });
    expect(text).toContain('\n  still to draw  lonely@live');
    expect(text).toContain('1 error, 0 warnings, 1 question, 1 still to draw');
  });

  it('says so when nothing is found', () => {
    const silent: CheckedFile = { path: 'a.json', problems: [], report: { ...report, findings: [], accepted: [] } };
    expect(findingsText({ ...all, files: [silent] })).toBe('a.json  nothing found (1 rule holds)\n\n1 file: 0 errors, 0 warnings\n');
  });
});

describe('JSON', () => {
  it('has exactly the shape that is promised', () => {
    const words = { why: 'It stops after a minute.', do: 'Take a faster one.' };
    const sources = [
      { claim: 'EP-1', text: 'A minute at most.', aws: 'Eight when streaming.', title: 'The notes', read: '2025-07', note: 'They differ.' },
      { title: 'A page', url: 'https://example.com/page', read: '2026-01' },
      { claim: 'EP-2', title: 'The notes', read: '2025-07' },
      { title: 'gone' },
    ];
    const live = { severity: 'error', basis: 'aws-limit', nodes: ['live'], edges: [] };
    const bare = { why: '', do: '', sources: [], alternatives: [], fixes: [] };
    expect(JSON.parse(findingsJson(all))).toEqual({
      version: 1,
      profile: 'notes',
      files: [
        {
          path: 'good.trueline.json',
          problems: [],
          findings: [
            {
              ...live,
              id: 'too-slow@live',
              rule: 'too-slow',
              verdict: 'wrong',
              message: 'Live is too slow.',
              ...words,
              sources,
              alternatives: [{ service: 'queue', variant: 'long', unknown: ['cost'] }],
              fixes: [{ title: 'Make it faster', safe: true }],
            },
            { ...live, ...bare, id: 'unheard-of@live', rule: 'unheard-of', verdict: 'question', message: 'How long?' },
            { ...live, ...bare, id: 'lonely@live', rule: 'lonely', verdict: 'to-draw', severity: 'warning', message: 'Nothing follows.' },
          ],
          accepted: [
            {
              ...live,
              ...bare,
              ...words,
              sources,
              id: 'too-slow@old',
              rule: 'too-slow',
              verdict: 'wrong',
              nodes: ['old'],
              message: 'Live is too slow.',
              reason: 'It goes next month',
              until: '2026-12-31',
            },
          ],
          holds: ['right'],
          notApplicable: ['aside'],
        },
        {
          path: 'bad\u001b[31m.json',
          problems: [{ line: 3, column: 5, path: 'nodes[0].id', message: 'nodes[0].id is missing.' }],
          findings: [],
          accepted: [],
          holds: [],
          notApplicable: [],
        },
      ],
    });
  });

  it('names the profile asked for, the one that all designs follow, or that they differ', () => {
    const profile = (findings: Findings): unknown => JSON.parse(findingsJson(findings)).profile;
    const aws: CheckedFile = { ...good, report: { ...report, profile: 'aws' } };
    expect(profile({ ...all, files: [aws, unread] })).toBe('aws');
    expect(profile({ ...all, files: [aws, good] })).toBe('mixed');
    expect(profile({ ...all, files: [unread], profile: 'aws' })).toBe('aws');
    expect(profile({ ...all, files: [unread] })).toBe('notes');
  });
});

it.each(findingsFormats.map((format) => [format.id, format] as const))('%s: nothing in a file can steer the terminal', (_, format) => {
  const steering = '\u001b]0;owned\u0007\u009b31m\r\u202e\u2028\u007f\n## forged line';
  const hostile: Finding = finding({ id: `too-slow@${steering}`, message: steering, rule: 'too-slow' });
  const file: CheckedFile = {
    path: steering,
    problems: [],
    report: { ...report, findings: [hostile], accepted: [hostile] },
    accepted: [{ finding: hostile.id, reason: steering }],
  };
  const broken: CheckedFile = { path: steering, problems: [{ line: 1, column: 1, path: '', message: steering }] };
  const text = format.write({ ...all, files: [file, broken] });
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\u2028\u202e]/u);
  expect(text).not.toMatch(/^## forged/m);
});
