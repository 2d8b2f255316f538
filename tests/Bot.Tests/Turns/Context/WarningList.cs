using HealthScore.Bot.Turns.Context;
using Microsoft.Extensions.Logging;

namespace HealthScore.Bot.Tests.Turns.Context;

internal sealed class WarningList : ILogger<Contexts>
{
    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel == LogLevel.Warning) _messages.Add(formatter(state, exception));
    }
}
