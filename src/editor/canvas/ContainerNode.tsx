import { type NodeProps, NodeResizer, type ResizeParams } from '@xyflow/react';
import { memo } from 'react';
import { resizeContainer } from '#core/design/commands/resize-container.ts';
import { ServiceIcon } from '../icons/ServiceIcon.tsx';
import { useReadOnlyReason } from '../store/access.ts';
import { catalog } from '../store/catalog.ts';
import { editorState } from '../store/editor-store.ts';
import { run } from '../store/run.ts';
import { labelOfContainer } from './accessible-name.ts';
import { Badge } from './Badge.tsx';
import { type ContainerFlowNode, elementId } from './flow-node.ts';
import { LockSign } from './LockSign.tsx';
import { clearOfContents } from './moving/clear-of-contents.ts';
import { resizing } from './moving/resizing.ts';
import { useZoom } from './zoom.ts';

/** A location or a workflow: a tinted frame whose header is the grip. Its body lets presses through to the canvas. */
export const ContainerNode = memo(function ContainerNode({ id, selected, data: { drawn, locked } }: NodeProps<ContainerFlowNode>) {
  const fixed = useReadOnlyReason() !== undefined;
  return (
    <div
      className="container"
      data-severity={drawn.severity}
      data-kind={drawn.kind}
      data-service={drawn.service}
      data-category={categoryOf(drawn.service)}
    >
      <div id={elementId(id)} className="container-header" role="img" aria-label={labelOfContainer(drawn)}>
        <ServiceIcon catalog={catalog} service={drawn.service} variant={undefined} size={20} />
        <span className="container-kind">{drawn.title}</span>
        {drawn.name && <span className="container-name">{drawn.name}</span>}
      </div>
      {locked && <LockSign />}
      {drawn.badge && <Badge {...drawn.badge} />}
      {selected && !locked && !fixed && <Resizer id={id} />}
    </div>
  );
});

/** The border is taken hold of within 5 px on the screen, of a container that is seen small within less, so that its inside is left. */
function Resizer({ id }: { readonly id: string }) {
  const resize = (to: ResizeParams): void => {
    const { x, y, width, height } = clearOfContents(editorState().scene, id, to);
    run('Resize', (design) => resizeContainer(design, id, { width, height }, { x, y }));
  };
  const reach = Math.min(5 / useZoom(), 10);
  return (
    <NodeResizer
      minWidth={160}
      minHeight={80}
      lineClassName="resize-line"
      lineStyle={{ padding: reach }}
      handleClassName="resize-grip"
      {...resizing(resize)}
    />
  );
}

function categoryOf(service: string): string {
  const known = catalog.services.get(service);
  if (!known) return 'general';
  if ('category' in known.icon) return known.icon.category;
  return known.container === 'location' ? 'network' : 'integration';
}
