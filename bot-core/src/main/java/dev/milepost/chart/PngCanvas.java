package dev.milepost.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Shapes as a PNG. */
final class PngCanvas {

    /** Pixels to a unit: sharp on a telephone's display, and as wide as Discord shows a picture on a desktop. */
    static final double SCALE = 1.5;

    private PngCanvas() {}

    static byte[] png(ChartLayout layout, List<ChartShape> shapes, ChartFonts fonts) {
        BufferedImage image = new BufferedImage(
                (int) (ChartLayout.WIDTH * SCALE), (int) (layout.height() * SCALE), BufferedImage.TYPE_3BYTE_BGR);
        draw(image, shapes, fonts);
        return encoded(image);
    }

    static void draw(BufferedImage image, List<ChartShape> shapes, ChartFonts fonts) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(SCALE, SCALE);
        shapes.forEach(shape -> draw(g, shape, fonts));
        g.dispose();
    }

    private static void draw(Graphics2D g, ChartShape shape, ChartFonts fonts) {
        switch (shape) {
            case ChartShape.Box b -> {
                g.setColor(new Color(b.colour()));
                g.fill(new RoundRectangle2D.Double(
                        b.x(), b.y(), b.width(), b.height(), 2 * b.radius(), 2 * b.radius()));
            }
            case ChartShape.Polygon p -> {
                g.setColor(new Color(p.colour()));
                g.fill(path(p));
            }
            case ChartShape.Line l -> {
                g.setColor(new Color(l.colour()));
                g.setStroke(new BasicStroke((float) l.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
                g.draw(new Line2D.Double(l.from().x(), l.from().y(), l.to().x(), l.to().y()));
            }
            case ChartShape.Words w -> {
                Font font = fonts.of(w.bold(), w.size());
                double width = fonts.width(w.text(), w.bold(), w.size());
                double left = switch (w.anchor()) {
                    case START -> w.x();
                    case MIDDLE -> w.x() - width / 2;
                    case END -> w.x() - width;
                };
                g.setColor(new Color(w.colour()));
                g.setFont(font);
                g.drawString(w.text(), (float) left, (float) w.baseline());
            }
        }
    }

    private static Path2D path(ChartShape.Polygon polygon) {
        Path2D path = new Path2D.Double();
        ChartShape.Point first = polygon.points().get(0);
        path.moveTo(first.x(), first.y());
        polygon.points().stream().skip(1).forEach(p -> path.lineTo(p.x(), p.y()));
        path.closePath();
        return path;
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream(32 * 1024);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam quick = writer.getDefaultWriteParam();
        quick.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        // Most of the time goes into packing; packing tighter saves a seventh of the size for a third more time.
        quick.setCompressionQuality(0.7f);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quick);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return png.toByteArray();
    }
}
