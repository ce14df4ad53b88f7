import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenCatalog, Workplace } from './cli-world.ts';
import { buildProgram } from './packed.ts';

const place = new Workplace({ load: frozenCatalog });
const good = { trueline: 1, nodes: [{ id: 'kept', service: 'registry', position: { x: 0, y: 0 } }], edges: [] };
beforeAll(() => void place.file('good.trueline.json', good));
afterAll(() => place.remove());

const notRoot = process.getuid?.() !== 0;

describe('pictures', () => {
  it.each(['svg', 'png'])('a %s holds its design, and is checked like it', async (ending) => {
    const name = `out.${ending}`;
    expect(await place.run('render', 'good.trueline.json', '-o', name)).toEqual({ code: 0, out: `${name} is written\n`, err: '' });
    const { code, out } = await place.run('check', name, '--format', 'json');
    const [checked] = JSON.parse(out).files;
    expect([code, checked.problems, checked.path]).toEqual([0, [], name]);
  });

  it.each(['pdf', 'html', 'md', 'mmd', 'drawio'])('%s is written without a browser', async (ending) => {
    expect((await place.run('render', 'good.trueline.json', '-o', `out.${ending}`, '--theme', 'dark', '--findings')).code).toBe(0);
    expect(readFileSync(join(place.folder, `out.${ending}`)).length).toBeGreaterThan(40);
  });

  it('what is drawn is what the app draws: another scale gives more pixels, another theme other colours', async () => {
    await place.run('render', 'good.trueline.json', '-o', 'one.png', '--scale', '1');
    await place.run('render', 'good.trueline.json', '-o', 'three.png', '--scale', '3');
    const widthOf = (name: string) => readFileSync(join(place.folder, name)).readUInt32BE(16);
    expect(widthOf('three.png') / widthOf('one.png')).toBeCloseTo(3, 1);
    await place.run('render', 'good.trueline.json', '-o', 'light.svg');
    await place.run('render', 'good.trueline.json', '-o', 'dark.svg', '--theme', 'dark');
    expect(place.read('light.svg')).not.toBe(place.read('dark.svg'));
  });

  it.each([
    [['render', 'good.trueline.json'], 'render needs -o FILE'],
    [['render', 'good.trueline.json', '-o', 'x.gif'], '-o x.gif ends in none of'],
    [['render', 'good.trueline.json', '-o', 'x.svgg'], 'did you mean "svg"?'],
    [['render', 'good.trueline.json', '-o', 'x.png', '--scale', '99'], '--scale is a number from 0.1 to 8'],
    [['render', 'gone.json', '-o', 'x.svg'], 'gone.json:1:1: There is no such file.'],
    [['render', 'good.trueline.json', '-o', 'no/such/x.svg'], 'no/such/x.svg: There is no such folder.'],
  ])('%j is refused in one line', async (argv, why) => {
    const { code, out, err } = await place.run(...argv);
    expect([code, out, err.split('\n').length]).toEqual([2, '', 2]);
    expect(err).toContain(why);
  });
});

describe('what is no design', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  it.each<[string, string | Uint8Array, string]>([
    ['other.json', '{"a":1}', 'not a Trueline design'],
    ['two.json', `${JSON.stringify(good)}\n${JSON.stringify(good)}`, 'one file holds one design'],
    ['list.json', '[]', 'not a Trueline design'],
    ['empty.json', '', 'The file is empty.'],
    ['broken.png', png, 'This PNG holds no Trueline design.'],
    ['photo.png', Buffer.concat([png, Buffer.alloc(500, 7)]), 'This PNG holds no Trueline design.'],
    ['plain.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'This SVG holds no Trueline design.'],
    ['bytes.json', Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'not text in UTF-8'],
  ])('%s: one clear line, and 2', async (name, content, why) => {
    place.file(name, content);
    const { code, out, err } = await place.run('check', name);
    expect([code, err]).toEqual([2, '']);
    expect(out.split('\n')).toEqual([
      `${name}  cannot be read`,
      expect.stringContaining(why),
      '',
      '1 file: 1 cannot be read, 0 errors, 0 warnings',
      '',
    ]);
  });

  it('a damaged PNG says so', async () => {
    await place.run('render', 'good.trueline.json', '-o', 'whole.png');
    const bytes = readFileSync(join(place.folder, 'whole.png'));
    const at = bytes.indexOf('trueline\0');
    expect(at).toBeGreaterThan(0);
    bytes.fill(0xaa, at + 14, at + 40);
    place.file('damaged.png', bytes);
    const { code, out } = await place.run('check', 'damaged.png');
    expect([code, out]).toEqual([2, expect.stringMatching(/design in this PNG (is damaged|cannot be read)/)]);
  });

  it('a picture is not changed', async () => {
    await place.run('render', 'good.trueline.json', '-o', 'fixed.svg');
    expect(await place.run('fix', 'fixed.svg')).toEqual({
      code: 2,
      out: '',
      err: 'trueline: fixed.svg: This is a picture; only the JSON of a design can be changed.\n',
    });
  });

  it('a file or folder that may not be read, and one that is missing', async () => {
    mkdirSync(join(place.folder, 'closed'), { recursive: true });
    place.file('secret.json', good);
    chmodSync(join(place.folder, 'secret.json'), 0);
    const { code, out } = await place.run('check', 'secret.json', 'gone.json', 'good.trueline.json/x.json');
    expect([code, out.includes('The file may not be read.')]).toEqual([2, notRoot]); // root may read everything
    expect(out.match(/There is no such file\./g)).toHaveLength(2);
  });
});

describe('the process', () => {
  let built: ReturnType<typeof buildProgram>;
  beforeAll(() => {
    built = buildProgram();
  }, 240_000);
  afterAll(() => built.remove());

  const start = (...args: readonly string[]) => {
    const child = spawn(process.execPath, [built.program, ...args], { cwd: place.folder });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    const end = new Promise<{ code: number | null; signal: string | null; out: string; err: string }>((resolve) =>
      child.once('close', (code, signal) => resolve({ code, signal, out, err })),
    );
    return { child, end };
  };

  it('Ctrl+C while it waits for input: one line, 130, nothing half written', async () => {
    const { child, end } = start('check', '-', '--output', 'json=never.json');
    // More than a pipe holds: it is taken only when the program has started to read.
    await new Promise((resolve) => child.stdin.write(' '.repeat(1_000_000), resolve));
    child.kill('SIGINT');
    expect(await end).toEqual({ code: 130, signal: null, out: '', err: 'trueline: stopped before the end; no further file was written\n' });
    expect(readdirSync(place.folder).filter((name) => name.includes('never'))).toEqual([]);
  });

  it('standard input is read to its end', async () => {
    const { child, end } = start('check', '-', '--stdin-name', 'piped.json');
    child.stdin.end('{"trueline":1,"nodes":[],"edges":[]}');
    expect(await end).toMatchObject({ code: 0, out: expect.stringContaining('piped.json  nothing found') });
  });

  it('a closed pipe does not change the exit code, and the files are whole', async () => {
    const nodes = Array.from({ length: 2000 }, (_, index) => ({
      id: `live${index}`,
      service: 'sagemaker-endpoint',
      variant: 'serverless',
      fields: { dataCapture: true },
    }));
    writeFileSync(join(place.folder, 'many.json'), JSON.stringify({ trueline: 1, nodes, edges: [] }));
    const { child, end } = start('check', 'many.json', '--output', 'json=whole.json');
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await end).toMatchObject({ code: 1, signal: null, err: '' });
    expect(JSON.parse(place.read('whole.json')).files[0].findings.length).toBeGreaterThan(2000);
  });
});
