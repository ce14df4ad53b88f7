import type { DesignNode } from '#core/design/design.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { Arrivals } from './Arrivals.tsx';
import { Configuration } from './Configuration.tsx';
import { GoodToKnow } from './GoodToKnow.tsx';
import { Members } from './Members.tsx';
import { NodeHeader } from './NodeHeader.tsx';
import { SelectionFindings } from './SelectionFindings.tsx';
import { ContainerSize } from './SizeFields.tsx';
import { UsedFor } from './UsedFor.tsx';
import { WhyNot } from './WhyNot.tsx';

/** Everything about one node or container. */
export function NodePanel({ node }: { readonly node: DesignNode }) {
  return (
    <>
      <Changeable>
        <NodeHeader node={node} />
      </Changeable>
      <SelectionFindings id={node.id} />
      <WhyNot subject={node.id} />
      <Changeable>
        <UsedFor node={node} />
        <Configuration node={node} />
      </Changeable>
      <Members node={node} />
      <Changeable>
        <ContainerSize node={node} />
      </Changeable>
      <Arrivals node={node} />
      <GoodToKnow node={node} />
    </>
  );
}
