import { readsNeed } from '#core/validator/explain.ts';
import { severityOf } from '#core/validator/rule.ts';
import { catalog } from '../store/catalog.ts';
import { showDialog } from '../store/dialog.ts';
import { editorState } from '../store/editor-store.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './Requirements.module.css';

/** The rules that read a requirement; each leads to its page. */
export function ReadBy({ requirement, name }: { readonly requirement: string; readonly name: string }) {
  const items = () => {
    const { profile } = editorState().report;
    return catalog.rules
      .filter((rule) => severityOf(rule, profile) !== undefined && readsNeed(rule, requirement))
      .map(({ id, title }) => ({
        kind: 'item' as const,
        id,
        name: title,
        run: () => showDialog({ kind: 'notes', at: { kind: 'rule', id } }),
      }));
  };
  return (
    <MenuButton label={`Rules that read: ${name}`} tip="The rules that read it" className={styles.readBy} items={items}>
      Rules
    </MenuButton>
  );
}
