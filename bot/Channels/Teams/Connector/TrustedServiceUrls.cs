using System.Collections.Concurrent;

namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>The addresses that came in validated activities: the only ones that may ever see the bot's token.</summary>
internal sealed class TrustedServiceUrls
{
    // Real tokens name a handful; the bound is for the memory's sake.
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<Uri, bool> _known = new();

    public void Add(Uri serviceUrl)
    {
        if (!_known.ContainsKey(serviceUrl) && _known.Count < Most) _known.TryAdd(serviceUrl, true);
    }

    public bool Contains(Uri serviceUrl) => _known.ContainsKey(serviceUrl);
}
