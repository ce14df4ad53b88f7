import { loadCatalog } from './load-catalog.ts';
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

// Whoever reads our output may stop reading (`trueline check … | head`): that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), processTerminal, loadCatalog);
