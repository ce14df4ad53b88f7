import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, violations } from './architecture-rules.ts';

const files: SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ path: `src/${name.split(sep).join('/')}`, text: readFileSync(join('src', name), 'utf8') }));

describe('the parts of src', () => {
  it('have imports that this test can see', () => {
    const imports = files.flatMap(importsOf);
    for (const part of ['core', 'editor', 'cli']) {
      const seen = imports.filter(({ file }) => file.startsWith(`src/${part}/`));
      expect(seen.length, `imports seen in src/${part}: the pattern in importsOf no longer fits the code`).toBeGreaterThan(3);
    }
    expect(imports.filter(({ specifier }) => specifier.startsWith('#core/')).length).toBeGreaterThan(3);
  });

  it('know only the parts they may know', () => {
    expect(violations(files).join('\n\n')).toBe('');
  });

  it.each([
    ['core imports to the right', 'src/core/design/a.ts', "import { b } from '../catalog/b.ts';", 'core imports only to the left'],
    [
      'a type is knowledge too',
      'src/core/design/a.ts',
      "import type {\n  B,\n} from '../validator/b.ts';",
      'core imports only to the left',
    ],
    ['core passes on what lies right', 'src/core/design/a.ts', "export * from '../formats/b.ts';", 'core imports only to the left'],
    [
      'core loads to the right later',
      'src/core/design/a.ts',
      "const b = await import('../formats/b.ts');",
      'core imports only to the left',
    ],
    ['core in a new folder', 'src/core/extra/a.ts', "import { b } from '../design/b.ts';", 'CORE_ORDER'],
    ['core uses Node', 'src/core/design/a.ts', "import { readFileSync } from 'node:fs';", 'core runs everywhere'],
    ['core uses React', 'src/core/layout/a.ts', "import { useState } from 'react';", 'core runs everywhere'],
    ['core knows the editor', 'src/core/layout/a.ts', "import { b } from '../../editor/store/b.ts';", 'core may not know editor'],
    ['core uses a clock', 'src/core/layout/a.ts', 'export const now = () => Date.now();', 'no clock and no dice'],
    ['the editor knows the cli', 'src/editor/files/a.ts', "import { b } from '../../cli/b.ts';", 'editor may not know cli'],
    ['the cli knows the editor', 'src/cli/a.ts', "import { b } from '../editor/store/b.ts';", 'cli may not know editor'],
    ['core by a relative path', 'src/cli/a.ts', "import { b } from '../core/design/b.ts';", 'written `#core/…`'],
    ['ui knows the store', 'src/editor/ui/A.tsx', "import { b } from '../store/b.ts';", 'ui may not know store'],
    ['the store knows a panel', 'src/editor/store/a.ts', "import { b } from '../canvas/b.ts';", 'store may not know canvas'],
    ['panels know each other', 'src/editor/checks/A.tsx', "import { b } from '../inspector/b.ts';", 'checks may not know inspector'],
    ['a panel knows App', 'src/editor/checks/A.tsx', "import { App } from '../App.tsx';", 'checks may not know App'],
    ['the editor uses Node', 'src/editor/files/a.ts', "import path from 'path';", 'Node modules are missing'],
    ['React Flow outside of canvas', 'src/editor/store/a.ts', "import type { Node } from '@xyflow/react';", 'only src/editor/canvas/'],
    ['zustand outside of the store', 'src/editor/canvas/a.ts', "import { create } from 'zustand';", 'only src/editor/store/'],
    ['html-to-image outside of files', 'src/editor/canvas/a.ts', "import { toBlob } from 'html-to-image';", 'only src/editor/files/'],
    ['storage outside of files', 'src/editor/store/a.ts', "localStorage.setItem('a', 'b');", 'only src/editor/files/'],
    ['a file too long', 'src/cli/a.ts', 'export {};\n'.repeat(301), 'more than 300'],
  ])('would be caught: %s', (_title, path, text, reason) => {
    expect(violations([{ path, text }])).toEqual([expect.stringContaining(reason)]);
  });

  it('may do what is allowed', () => {
    const good: SourceFile[] = [
      { path: 'src/core/catalog/a.ts', text: "import * as z from 'zod/mini';\nimport { b } from '../design/b.ts';\n// import 'node:fs'" },
      { path: 'src/core/catalog/a.test.ts', text: "import { readFileSync } from 'node:fs';" },
      { path: 'src/editor/App.tsx', text: "import { Canvas } from './canvas/Canvas.tsx';\nimport './styles/index.css';" },
      { path: 'src/editor/canvas/a.ts', text: "import { b } from '../store/b.ts';\nimport type { Design } from '#core/design/design.ts';" },
      { path: 'src/cli/a.ts', text: "import { readFile } from 'node:fs/promises';\nimport { b } from '#core/design/b.ts';" },
    ];
    expect(violations(good)).toEqual([]);
  });
});
