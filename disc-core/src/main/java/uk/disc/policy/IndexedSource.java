package uk.disc.policy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;

/** A pack whose files are known from its index alone. */
final class IndexedSource extends PackSource {
    private final String location;
    private final String shown;
    private final Opener opener;

    IndexedSource(String location, Opener opener) {
        this(location, location, opener);
    }

    private IndexedSource(String location, String shown, Opener opener) {
        this.location = location;
        this.shown = shown;
        this.opener = opener;
    }

    /** The pack whose index a class loader found. Its files are opened beside that index, never through the loader again. */
    static IndexedSource besideIndex(URL index) {
        String url = index.toString();
        String location = url.substring(0, url.length() - PackIndex.NAME.length());
        String entry =
                location.endsWith(FOLDER) ? location.substring(0, location.length() - FOLDER.length()) : location;
        String withoutMark = entry.endsWith("!/") ? entry.substring(0, entry.length() - "!/".length()) : entry;
        return new IndexedSource(location, ending(withoutMark), path -> open(index, path));
    }

    private static InputStream open(URL index, String path) throws IOException {
        try {
            String encoded = new URI(null, null, path, null).getRawPath();
            URLConnection connection = new URL(index, encoded).openConnection();
            // A cached jar would stay locked, and might be the one from before a redeployment.
            connection.setUseCaches(false);
            return connection.getInputStream();
        } catch (URISyntaxException e) {
            throw new IOException("not a path", e);
        }
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    String shown() {
        return shown;
    }

    @Override
    PackFiles files(Problems problems) {
        PackIntake intake = new PackIntake(opener, problems);
        Optional<PackIndex> index = intake.read(PackIndex.NAME).flatMap(bytes -> PackIndex.parse(bytes, problems));
        return index.map(intake::listed).orElse(PackFiles.NONE);
    }
}
