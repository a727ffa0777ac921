package dev.autopack.verify.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A Markdown page: its links, its code, its headings and its prose. */
record Page(
        Path path,
        List<String> links,
        List<String> code,
        List<String> commands,
        List<String> anchors,
        String prose) {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    static Page read(Path path) {
        try {
            return parse(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page parse(Path path, String text) {
        var reader = new Reader();
        PARSER.parse(text).accept(reader);
        return new Page(
                path,
                reader.links,
                reader.code,
                reader.commands,
                reader.anchors,
                reader.prose.toString());
    }

    private static final class Reader extends AbstractVisitor {
        private final List<String> links = new ArrayList<>();
        private final List<String> code = new ArrayList<>();
        private final List<String> commands = new ArrayList<>();
        private final List<String> anchors = new ArrayList<>();
        private final StringBuilder prose = new StringBuilder();

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(image.getDestination());
        }

        @Override
        public void visit(Code span) {
            code.add(span.getLiteral());
            commands.add(span.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock block) {
            block.getLiteral().lines().forEach(commands::add);
        }

        @Override
        public void visit(Heading heading) {
            anchors.add(Anchor.of(plain(heading)));
            visitChildren(heading);
        }

        @Override
        public void visit(Text text) {
            prose.append(text.getLiteral()).append('\n');
        }

        private static String plain(Node heading) {
            var text = new StringBuilder();
            heading.accept(
                    new AbstractVisitor() {
                        @Override
                        public void visit(Text part) {
                            text.append(part.getLiteral());
                        }

                        @Override
                        public void visit(Code part) {
                            text.append(part.getLiteral());
                        }
                    });
            return text.toString();
        }
    }
}
