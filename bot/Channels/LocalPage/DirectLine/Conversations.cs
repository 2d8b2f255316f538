using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>The conversations in memory: bounded, the idle ones forgotten.</summary>
internal sealed class Conversations(TimeProvider time, IOptions<LocalPageOptions> options) : IDisposable
{
    private readonly LocalPageOptions _limits = options.Value;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Conversation> _byId = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_gate) return _byId.Count;
        }
    }

    public (Conversation Conversation, bool IsNew) Start(string id)
    {
        lock (_gate)
        {
            if (FindLive(id) is { } existing) return (existing, false);
            MakeRoom();
            var conversation = new Conversation(id, time, _limits);
            _byId.Add(id, conversation);
            return (conversation, true);
        }
    }

    public Conversation? Find(string id)
    {
        lock (_gate) return FindLive(id);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var conversation in _byId.Values) conversation.Dispose();
            _byId.Clear();
        }
    }

    private Conversation? FindLive(string id)
    {
        if (!_byId.TryGetValue(id, out var conversation)) return null;
        if (IsIdle(conversation))
        {
            Forget(conversation);
            return null;
        }

        conversation.Touch();
        return conversation;
    }

    private void MakeRoom()
    {
        foreach (var idle in _byId.Values.Where(IsIdle).ToList()) Forget(idle);
        while (_byId.Count >= _limits.MaxConversations)
        {
            Forget(_byId.Values.OrderBy(conversation => conversation.IsWatched).ThenByDescending(conversation => conversation.Unused).First());
        }
    }

    private bool IsIdle(Conversation conversation) =>
        !conversation.IsWatched && conversation.Unused >= TimeSpan.FromMinutes(_limits.IdleMinutes);

    private void Forget(Conversation conversation)
    {
        _byId.Remove(conversation.Id);
        conversation.Dispose();
    }
}
