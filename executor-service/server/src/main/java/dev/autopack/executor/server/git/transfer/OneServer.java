package dev.autopack.executor.server.git.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.util.Locale;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;
import org.eclipse.jgit.util.HttpSupport;

/**
 * Talks git's smart protocol with the server of the repository's address, and with no other: a
 * redirect must not send the executor, or the credentials of an address, round its own network. The
 * old protocol of plain files is out, since it lets a server name further ones.
 */
public final class OneServer extends JDKHttpConnectionFactory {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final URIish address;
    private final Allowance allowance;

    public OneServer(URIish address, Allowance allowance) {
        this.address = address;
        this.allowance = allowance;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, Proxy.NO_PROXY);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        if (!isSameServer(url)) {
            throw new TransferRefused("the repository has moved to another server");
        }
        if (!isSmart(url)) {
            throw new TransferRefused("the server does not speak git's smart protocol");
        }
        return new Connection(url, proxy, allowance);
    }

    private boolean isSameServer(URL url) {
        var here = port(address.getScheme(), address.getPort());
        var there = port(url.getProtocol(), url.getPort());
        var becameSafe = here == HTTP && there == HTTPS && url.getProtocol().equals("https");
        return url.getHost().equalsIgnoreCase(address.getHost()) && (here == there || becameSafe);
    }

    private static int port(String scheme, int port) {
        if (port > 0) {
            return port;
        }
        return scheme.toLowerCase(Locale.ROOT).equals("https") ? HTTPS : HTTP;
    }

    private static boolean isSmart(URL url) {
        var file = url.getFile();
        return file.contains("/info/refs?service=git-")
                || file.endsWith("/git-upload-pack")
                || file.endsWith("/git-receive-pack");
    }

    private static final class Connection extends JDKHttpConnection {
        private final Allowance allowance;

        private Connection(URL url, Proxy proxy, Allowance allowance) throws IOException {
            super(url, proxy);
            this.allowance = allowance;
        }

        @Override
        public int getResponseCode() throws IOException {
            var code = super.getResponseCode();
            if (code == HttpURLConnection.HTTP_UNAUTHORIZED
                    || code == HttpURLConnection.HTTP_FORBIDDEN) {
                throw new TransferRefused(
                        "the repository asks for credentials that the executor does not have");
            }
            return code;
        }

        // What is sent packed could unpack to a thousand times its size.
        @Override
        public void setRequestProperty(String name, String value) {
            if (!name.equalsIgnoreCase(HttpSupport.HDR_ACCEPT_ENCODING)) {
                super.setRequestProperty(name, value);
            }
        }

        @Override
        public InputStream getInputStream() throws IOException {
            if (getHeaderField(HttpSupport.HDR_CONTENT_ENCODING) != null) {
                throw new TransferRefused("the repository sends packed what was asked for plain");
            }
            return allowance.watch(super.getInputStream());
        }
    }
}
