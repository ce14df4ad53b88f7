import type { NodeProps } from '@xyflow/react';
import { CircleHelp, Cloud, type LucideIcon, X } from 'lucide-react';
import { memo } from 'react';
import type { Tone } from '#core/layout/marks.ts';
import { ServiceIcon } from '../icons/ServiceIcon.tsx';
import { catalog } from '../store/catalog.ts';
import { labelOfCard } from './accessible-name.ts';
import { Badge } from './Badge.tsx';
import { elementId, type ServiceFlowNode } from './flow-node.ts';
import { LockSign } from './LockSign.tsx';

/** The card of a service. It draws what the scene says and decides nothing. */
export const ServiceNode = memo(function ServiceNode({ data: { drawn, variant, locked } }: NodeProps<ServiceFlowNode>) {
  return (
    <div id={elementId(drawn.id)} className="card" role="img" aria-label={labelOfCard(drawn)} data-severity={drawn.severity}>
      <ServiceIcon catalog={catalog} service={drawn.service} variant={variant} size={36} />
      <span className="card-title">{drawn.title}</span>
      <span className="card-subtitle">{drawn.subtitle}</span>
      {drawn.chips.map((chip) => (
        <span
          key={chip.text}
          className="card-chip"
          data-tone={chip.tone}
          style={{ left: chip.x, top: chip.y, width: chip.width, height: chip.height }}
        >
          <ChipSign tone={chip.tone} />
          {chip.text}
        </span>
      ))}
      {drawn.livesIn && (
        <span className="card-lives-in" title={`Lives in ${drawn.livesIn}`}>
          <Cloud size={11} />
        </span>
      )}
      {locked && <LockSign />}
      {drawn.badge && <Badge {...drawn.badge} />}
    </div>
  );
});

const chipSigns: Readonly<Partial<Record<Tone, LucideIcon>>> = { error: X, warning: X };

function ChipSign({ tone }: { readonly tone: Tone }) {
  const Sign = chipSigns[tone] ?? CircleHelp;
  return <Sign size={12} strokeWidth={2.25} />;
}
