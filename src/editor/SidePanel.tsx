import { Suspense, useEffect, useMemo } from 'react';
import { Checks } from './checks/Checks.tsx';
import { countsOf } from './findings/counts.ts';
import { Inspector } from './inspector/Inspector.tsx';
import styles from './SidePanel.module.css';
import { type Tab, useEditor } from './store/editor-store.ts';
import { setTab } from './store/view.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { lazyPart } from './ui/lazy-part.tsx';
import { Tabs, tabId, tabPanelId } from './ui/Tabs.tsx';
import { whenUsed } from './ui/when-used.ts';

const Requirements = lazyPart(() => import('./requirements/Requirements.tsx').then((module) => module.Requirements));

const panels: Readonly<Record<Tab, { readonly name: string; readonly part: string; readonly Panel: React.ComponentType }>> = {
  selection: { name: 'Selection', part: 'The Selection panel', Panel: Inspector },
  checks: { name: 'Checks', part: 'The Checks panel', Panel: Checks },
  requirements: { name: 'Requirements', part: 'The Requirements panel', Panel: Requirements },
};

const order: readonly Tab[] = ['selection', 'checks', 'requirements'];

export function SidePanel() {
  const tab = useEditor((state) => state.tab);
  const report = useEditor((state) => state.report);
  const stage = useEditor((state) => state.design.stage);
  const errors = useMemo(() => countsOf(report, stage).errors, [report, stage]);
  const { nodes, edges } = useEditor((state) => state.selection);
  const about = tab === 'selection' ? ([...nodes][0] ?? [...edges][0]) : undefined; // something else is read from its beginning
  const { part, Panel } = panels[tab];
  useEffect(() => whenUsed(Requirements.preload), []);
  return (
    <div className={styles.panel}>
      <Tabs
        label="Side panel"
        tabs={order.map((id) => ({
          id,
          name: panels[id].name,
          badge: id === 'checks' && errors > 0 && <span className={styles.badge}>{errors}</span>,
        }))}
        value={tab}
        onChange={setTab}
      />
      <div
        key={JSON.stringify([tab, about])}
        className={styles.content}
        role="tabpanel"
        id={tabPanelId(tab)}
        aria-labelledby={tabId(tab)}
        tabIndex={-1}
      >
        {tab !== 'selection' && <h2 className="visually-hidden">{panels[tab].name}</h2>}
        <ErrorBoundary part={part}>
          <Suspense>
            <Panel />
          </Suspense>
        </ErrorBoundary>
      </div>
    </div>
  );
}
