package org.chaosee.jpa.point;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one persistence unit of an application that has no more of them, by its {@code META-INF/persistence.xml}. Each
 * application's files are read once: those that the context class loader of its threads sees. Thread-safe.
 */
final class OnlyUnit {

    private static final String FILE = "META-INF/persistence.xml";

    /** By class loader, for the modules of an EAR have units of their own. */
    private final Map<ClassLoader, Optional<String>> known = Collections.synchronizedMap(new WeakHashMap<>());

    /** Its name; empty when there is none, when there are several, or when that can't be told. */
    Optional<String> name() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? OnlyUnit.class.getClassLoader() : context;
        return loader == null ? Optional.empty() : known.computeIfAbsent(loader, OnlyUnit::read);
    }

    private static Optional<String> read(ClassLoader loader) {
        try {
            Set<String> names = new HashSet<>();
            for (URL file : Collections.list(loader.getResources(FILE))) {
                read(file, names);
            }
            return names.size() == 1
                    ? names.stream().filter(name -> !name.isEmpty()).findFirst()
                    : Optional.empty();
        } catch (IOException | XMLStreamException | RuntimeException | LinkageError e) {
            return Optional.empty(); // There may be more units than we have seen.
        }
    }

    private static void read(URL file, Set<String> names) throws IOException, XMLStreamException {
        URLConnection connection = file.openConnection();
        // A cached jar would stay open past the application's end.
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            XMLStreamReader reader = parser().createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("persistence-unit")) {
                    String name = reader.getAttributeValue(null, "name");
                    // One without a name is one more all the same.
                    names.add(name == null ? "" : name.strip());
                }
            }
            reader.close();
        }
    }

    /** The JDK's own, and not what the application may have brought along; nothing but that one file is read. */
    private static XMLInputFactory parser() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
