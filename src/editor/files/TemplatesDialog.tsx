import { ServiceIcon } from '../icons/ServiceIcon.tsx';
import { catalog } from '../store/catalog.ts';
import { closeDialog } from '../store/dialog.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { openTemplate } from './open-template.ts';
import styles from './TemplatesDialog.module.css';

/** Whole designs to begin with; some of them teach by being wrong. */
export function TemplatesDialog() {
  const templates = catalog.templates.filter((template) => !template.pattern);
  return (
    <Dialog
      title="Start from a template"
      description="It opens as a new design; what is open now stays saved."
      width={640}
      onClose={closeDialog}
    >
      <ul className={styles.list}>
        {templates.map((template) => (
          <li key={template.id}>
            <button type="button" className={styles.template} onClick={() => openTemplate(template)}>
              <span className={styles.icons}>
                {servicesOf(template).map((service) => (
                  <ServiceIcon key={service} catalog={catalog} service={service} size={24} />
                ))}
              </span>
              <span className={styles.title}>
                {template.title}
                {template.teaches && <span className={styles.tag}>with mistakes to find</span>}
              </span>
              <span className={styles.summary}>{template.summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The first services of a template, for its row of icons. */
function servicesOf(template: (typeof catalog.templates)[number]): readonly string[] {
  const all = Object.values(template.design.nodes).map((node) => (typeof node === 'string' ? node : node.service).split('/')[0] ?? '');
  return [...new Set(all)].slice(0, 8);
}
