import { stageNames } from '#core/catalog/stage-names.ts';
import { renameNode } from '#core/design/commands/rename-node.ts';
import type { DesignNode } from '#core/design/design.ts';
import { ServiceIcon } from '../icons/ServiceIcon.tsx';
import { catalog } from '../store/catalog.ts';
import { run } from '../store/run.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './NodeHeader.module.css';

/** Icon, name (edited in place) and what the service is called in full. */
export function NodeHeader({ node }: { readonly node: DesignNode }) {
  const service = catalog.services.get(node.service);
  const own = service?.name ?? node.service;
  const rename = (text: string) => run('Rename', (design) => renameNode(design, node.id, text.trim() === own ? undefined : text.trim()));
  return (
    <header className={styles.header}>
      <ServiceIcon catalog={catalog} service={node.service} variant={node.variant} size={36} />
      <div className={styles.text}>
        <h2 className="visually-hidden">{node.name || own}</h2>
        <TextField className={styles.name} label="Name" value={node.name ?? own} placeholder={own} maxLength={120} onCommit={rename} />
        <p className={styles.service}>
          {service ? (
            <span className={styles.parts}>
              <span>{service.fullName} </span>
              <span>{stageNames[service.stage]}</span>
            </span>
          ) : (
            'A service that this catalog does not know'
          )}
        </p>
      </div>
    </header>
  );
}
