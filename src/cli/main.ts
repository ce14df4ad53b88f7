import { loadCatalog } from './load-catalog.ts';
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

// Whoever reads our output may stop reading (`trueline check … | head`). That changes nothing in what was found: the rest of the
// output is dropped, and the exit code is the same as ever.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    process.stderr.write('trueline: stopped before the end; no further file was written\n');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });

process.exitCode = await run(process.argv.slice(2), { terminal: processTerminal(), load: loadCatalog });
