package dev.autopack.executor.server.llm.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;

/** The APIs as they speak on the wire: recorded shapes, shortened. */
enum Dialect {
    ANTHROPIC(
            "anthropic",
            new AnthropicApi(),
            "/v1/messages",
            "/v1/messages",
            "x-api-key",
            "test-key-of-the-lab"),
    OPENAI(
            "openai",
            new OpenAiApi(OpenAiApi.OutputLimit.MAX_COMPLETION_TOKENS),
            "/v1/chat/completions",
            "/v1/chat/completions",
            "Authorization",
            "Bearer test-key-of-the-lab"),
    GATEWAY(
            "glm",
            new OpenAiApi(OpenAiApi.OutputLimit.MAX_TOKENS),
            "/v1/chat/completions",
            "/v1/chat/completions",
            "Authorization",
            "Bearer test-key-of-the-lab"),
    GEMINI(
            "google",
            new GeminiApi(),
            "/v1/models/m-1:streamGenerateContent?alt=sse",
            "/v1/models/m-1:generateContent",
            "x-goog-api-key",
            "test-key-of-the-lab");

    static final String KEY = "test-key-of-the-lab";

    final String provider;
    final ChatApi api;
    final String keyHeader;
    final String keyValue;
    private final String streamPath;
    private final String wholePath;

    Dialect(
            String provider,
            ChatApi api,
            String streamPath,
            String wholePath,
            String keyHeader,
            String keyValue) {
        this.provider = provider;
        this.api = api;
        this.streamPath = streamPath;
        this.wholePath = wholePath;
        this.keyHeader = keyHeader;
        this.keyValue = keyValue;
    }

    MappingBuilder streamCall() {
        return post(urlEqualTo(streamPath));
    }

    MappingBuilder wholeCall() {
        return post(urlEqualTo(wholePath));
    }

    /** The answer "Hello world": 132 tokens in, 20 out. */
    String stream() {
        return head() + middle() + end("end_turn", "stop", "STOP");
    }

    /** The same, stopped because it became too long. */
    String truncated() {
        return head() + middle() + end("max_tokens", "length", "MAX_TOKENS");
    }

    String head() {
        return switch (this) {
            case ANTHROPIC ->
                    """
                    event: message_start
                    data: {"type":"message_start","message":{"id":"msg_01","type":"message","role":"assistant","model":"m-1-20250929","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":25,"cache_creation_input_tokens":7,"cache_read_input_tokens":100,"output_tokens":1,"service_tier":"standard"}}}

                    event: content_block_start
                    data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

                    event: ping
                    data: {"type": "ping"}

                    event: content_block_delta
                    data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello"}}

                    """;
            case OPENAI, GATEWAY ->
                    """
                    data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m-1","service_tier":"default","choices":[{"index":0,"delta":{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}],"usage":null}

                    data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m-1","choices":[{"index":0,"delta":{"content":"Hello"},"logprobs":null,"finish_reason":null}],"usage":null}

                    """;
            case GEMINI ->
                    """
                    data: {"candidates":[{"content":{"parts":[{"text":"Hello"}],"role":"model"},"index":0}],"usageMetadata":{"promptTokenCount":132,"totalTokenCount":132},"modelVersion":"m-1","responseId":"r-1"}

                    """;
        };
    }

    String middle() {
        return switch (this) {
            case ANTHROPIC ->
                    """
                    event: content_block_delta
                    data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":" world"}}

                    event: content_block_stop
                    data: {"type":"content_block_stop","index":0}

                    """;
            case OPENAI, GATEWAY ->
                    """
                    data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m-1","choices":[{"index":0,"delta":{"content":" world"},"logprobs":null,"finish_reason":null}],"usage":null}

                    """;
            case GEMINI ->
                    """
                    data: {"candidates":[{"content":{"parts":[{"text":"a thought","thought":true},{"text":" world"}],"role":"model"},"index":0}],"usageMetadata":{"promptTokenCount":132,"totalTokenCount":132},"modelVersion":"m-1","responseId":"r-1"}

                    """;
        };
    }

    private String end(String anthropic, String openAi, String gemini) {
        return switch (this) {
            case ANTHROPIC ->
                    """
                    event: message_delta
                    data: {"type":"message_delta","delta":{"stop_reason":"%s","stop_sequence":null},"usage":{"output_tokens":20}}

                    event: message_stop
                    data: {"type":"message_stop"}

                    """
                            .formatted(anthropic);
            case OPENAI, GATEWAY ->
                    """
                    data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m-1","choices":[{"index":0,"delta":{},"logprobs":null,"finish_reason":"%s"}],"usage":null}

                    data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m-1","choices":[],"usage":{"prompt_tokens":132,"completion_tokens":20,"total_tokens":152,"prompt_tokens_details":{"cached_tokens":100},"completion_tokens_details":{"reasoning_tokens":4}}}

                    data: [DONE]

                    """
                            .formatted(openAi);
            case GEMINI ->
                    """
                    data: {"candidates":[{"content":{"parts":[{"text":""}],"role":"model"},"finishReason":"%s","index":0}],"usageMetadata":{"promptTokenCount":132,"candidatesTokenCount":12,"thoughtsTokenCount":8,"totalTokenCount":152,"cachedContentTokenCount":100},"modelVersion":"m-1","responseId":"r-1"}

                    """
                            .formatted(gemini);
        };
    }

    String whole() {
        return switch (this) {
            case ANTHROPIC ->
                    """
                    {"id":"msg_01","type":"message","role":"assistant","model":"m-1-20250929","content":[{"type":"text","text":"Hello world"}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":25,"cache_creation_input_tokens":7,"cache_read_input_tokens":100,"output_tokens":20}}
                    """;
            case OPENAI, GATEWAY ->
                    """
                    {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"m-1","choices":[{"index":0,"message":{"role":"assistant","content":"Hello world","refusal":null},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":132,"completion_tokens":20,"total_tokens":152}}
                    """;
            case GEMINI ->
                    """
                    {"candidates":[{"content":{"parts":[{"text":"Hello world"}],"role":"model"},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":132,"candidatesTokenCount":12,"thoughtsTokenCount":8,"totalTokenCount":152},"modelVersion":"m-1","responseId":"r-1"}
                    """;
        };
    }

    /** An error of a type, with a status for those that repeat it in the body. */
    String error(int status, String type, String message) {
        return switch (this) {
            case ANTHROPIC ->
                    """
                    {"type":"error","error":{"type":"%s","message":"%s"},"request_id":"req_1"}
                    """
                            .formatted(type, message);
            case OPENAI, GATEWAY ->
                    """
                    {"error":{"message":"%s","type":"%s","param":null,"code":"%s"}}
                    """
                            .formatted(message, type, type);
            case GEMINI ->
                    """
                    {"error":{"code":%d,"message":"%s","status":"%s"}}
                    """
                            .formatted(status, message, type);
        };
    }

    String tooLong() {
        return switch (this) {
            case ANTHROPIC ->
                    error(
                            400,
                            "invalid_request_error",
                            "prompt is too long: 208310 tokens > 200000 maximum");
            case OPENAI -> error(400, "context_length_exceeded", "see your messages");
            case GATEWAY ->
                    """
                    {"object":"error","message":"This model's maximum context length is 8192 tokens. However, you requested 9000 tokens.","type":"BadRequestError","param":null,"code":400}
                    """;
            case GEMINI ->
                    error(
                            400,
                            "INVALID_ARGUMENT",
                            "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).");
        };
    }

    /** An error in the middle of a stream. */
    String errorEvent() {
        var event = this == ANTHROPIC ? "event: error\n" : "";
        var body = error(503, "overloaded_error", "Overloaded").strip();
        return event + "data: " + body + "\n\n";
    }
}
