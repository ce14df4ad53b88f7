import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startAutosave } from './files/autosave.ts';
import { startPatterns } from './files/keep-patterns.ts';
import { restoreLast } from './files/restore.ts';
import { startSettings } from './files/settings.ts';
import { startLater } from './files/start-later.ts';

startSettings();
startAutosave();
void restoreLast();
startLater();
startPatterns();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
