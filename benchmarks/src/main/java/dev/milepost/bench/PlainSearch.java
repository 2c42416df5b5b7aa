package dev.milepost.bench;

import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What one gets without any of this: Lucene's BM25 over the facts' titles and texts, the best four of them. */
final class PlainSearch {

    private static final int HITS = 4;

    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final IndexSearcher searcher;

    PlainSearch(ContentPack pack) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Fact fact : pack.facts()) {
                Document document = new Document();
                document.add(new StringField("id", fact.id(), Field.Store.YES));
                document.add(new TextField("text", fact.title() + " " + fact.text(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    Score.Given answer(Question question) {
        try {
            List<String> ids = new ArrayList<>();
            String escaped = QueryParser.escape(question.text());
            for (ScoreDoc hit : searcher.search(new QueryParser("text", analyzer).parse(escaped), HITS).scoreDocs) {
                ids.add(asLookUp(searcher.storedFields().document(hit.doc).get("id")));
            }
            return ids.isEmpty()
                    ? new Score.Given("NOT_COVERED", List.of())
                    : new Score.Given(ids.get(0), ids.subList(1, ids.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            return new Score.Given("NOT_COVERED", List.of());
        }
    }

    private static String asLookUp(String id) {
        return switch (id) {
            case "salary.entry", "salary.mid", "salary.senior", "salary.top", "salary.europe_asia" ->
                "SALARY:" + id.substring("salary.".length());
            default -> id;
        };
    }
}
