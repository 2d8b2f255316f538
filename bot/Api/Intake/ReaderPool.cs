using System.Collections.Concurrent;

namespace HealthScore.Bot.Api.Intake;

/// <summary>Readers between two requests; they keep the texts that come again and again.</summary>
internal sealed class ReaderPool<TReader>
    where TReader : class, new()
{
    private static readonly int Most = Environment.ProcessorCount * 4;

    private readonly ConcurrentBag<TReader> _free = [];

    public TReader Take() => _free.TryTake(out var reader) ? reader : new TReader();

    public void Return(TReader reader)
    {
        if (_free.Count < Most) _free.Add(reader);
    }
}
