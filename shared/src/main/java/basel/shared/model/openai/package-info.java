/// Models behind OpenAI's chat completions: OpenAI, Ollama, llama.cpp, vLLM.
@NullMarked
package basel.shared.model.openai;

import org.jspecify.annotations.NullMarked;
