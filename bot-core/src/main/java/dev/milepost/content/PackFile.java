package dev.milepost.content;

import com.networknt.schema.utils.JsonNodes;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** One of a pack's files, parsed, with the places of its nodes. */
record PackFile(String name, JsonNode root) {

    /** Where the node at {@code pointer} stands; the file alone where there is no such node. */
    SourcePosition position(String pointer) {
        return position(name, root.at(JsonPointer.compile(pointer)));
    }

    PackProblem problem(String pointer, String message) {
        return new PackProblem(position(pointer), pointer, message);
    }

    static SourcePosition position(String file, JsonNode node) {
        TokenStreamLocation at = node.isMissingNode() ? null : JsonNodes.tokenStreamLocationOf(node);
        return at == null
                ? new SourcePosition(file, 0, 0)
                : new SourcePosition(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
    }
}
